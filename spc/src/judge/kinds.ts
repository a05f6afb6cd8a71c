import type { Drawn, Phase } from './drawn.ts';
import { cusum, ewma } from './memory.ts';
import { c, iPrime, p, pPrime, u, uPrime } from './rate.ts';
import type { JudgeKind } from './request.ts';
import { g, i, mr, run, t } from './single.ts';
import { s, xbar } from './subgroup.ts';

export const drawOf: Readonly<Record<JudgeKind, (phase: Phase) => Drawn>> = {
  run,
  i,
  mr,
  ip: iPrime,
  xbar,
  s,
  p,
  pp: pPrime,
  c,
  u,
  up: uPrime,
  g,
  t,
  ewma,
  cusum,
};

/** Kinds whose neighbouring points share data by construction: only the limits judge them. */
export const sharesData: ReadonlySet<JudgeKind> = new Set(['mr', 'ewma', 'cusum']);
