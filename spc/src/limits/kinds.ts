import type { ChartKind } from '../model.ts';
import { c } from './c.ts';
import { cusum } from './cusum.ts';
import { ewma } from './ewma.ts';
import { g } from './g.ts';
import { i } from './i.ts';
import { ip } from './ip.ts';
import type { Kind } from './kind.ts';
import { mr } from './mr.ts';
import { p } from './p.ts';
import { pp } from './pp.ts';
import { run } from './run.ts';
import { s } from './s.ts';
import { t } from './t.ts';
import { u } from './u.ts';
import { up } from './up.ts';
import { xbar } from './xbar.ts';

/** Every kind of chart over time. */
export const kinds: Readonly<Record<ChartKind, Kind>> = { run, i, mr, ip, xbar, s, p, pp, c, u, up, g, t, ewma, cusum };
