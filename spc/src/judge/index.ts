/**
 * A second, slow reading of every chart kind and rule, written from the published formulae alone. Only tests import it:
 * it judges the engine, so it shares no line with it, and nothing in it is there for speed. Each formula is a short
 * function; sums and quotients are exact (`exact.ts`), rules look at every window in turn (`windows.ts`, `runs.ts`),
 * critical values are counted in whole numbers. Its own proof is beside it: worked cases, and the answers of other
 * packages where a folder of them is named.
 *
 * Not judged: minimum numbers of points (limits stand as soon as the formula gives them, rules always run), point
 * types, verdicts, sentences, warnings, refusals, funnels.
 */
import type { Drawn, Phase, Sigmas } from './drawn.ts';
import { drawOf, sharesData } from './kinds.ts';
import { type JudgeProfile, profileOf } from './profile.ts';
import type { Column, Fired, JudgeAnswer, JudgePhases, JudgeRequest } from './request.ts';
import { anhoejOf } from './runs.ts';
import { beyond, type Found, type Seen, together } from './seen.ts';
import { type Subject, subjectsOf } from './subject.ts';
import { outside } from './windows.ts';

export { type Column, type JudgeAnswer, type JudgeKind, type JudgeRequest, judgeKinds } from './request.ts';

type Judged = { readonly phase: Phase; readonly drawn: Drawn; readonly seen: readonly (Seen & Subject)[] };

/** Answers in the scale and with the positions (from 1) of the JSON door. */
export function judgeOf(request: JudgeRequest): JudgeAnswer {
  const profile = profileOf(request.profile);
  const phases = phasesOf(request, profile);
  const multiply = request.options?.multiply ?? 1;
  const column = (read: (drawn: Drawn, point: Subject) => number | null, factor = 1): Column =>
    phases.flatMap(({ phase, drawn }) => phase.points.map((point) => scaled(read(drawn, point), factor)));
  const line = (k: Sigmas) => column((drawn, point) => drawn.line(point, k), multiply);
  const points = phases.flatMap(({ phase }) => phase.points);
  return {
    x: points.map(({ x }) => x),
    y: column((drawn, point) => drawn.value(point), multiply),
    cl: column((drawn, point) => drawn.centre(point), multiply),
    lcl: line(-3),
    ucl: line(3),
    lcl95: line(-2),
    ucl95: line(2),
    lcl68: line(-1),
    ucl68: line(1),
    pos: column((drawn, point) => drawn.pos?.(point) ?? null),
    neg: column((drawn, point) => drawn.neg?.(point) ?? null),
    phase: points.map(({ phase }) => phase),
    baseline: points.map(({ baseline }) => baseline),
    included: points.map(({ included }) => included),
    sigmaSignal: sigmaSignals(points, phases, profile),
    phases: countsOf(request, phases),
    fired: firedOf(request, phases, profile),
  };
}

function scaled(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor;
}

function phasesOf(request: JudgeRequest, profile: JudgeProfile): Judged[] {
  const points = subjectsOf(request);
  const numbers = [...new Set(points.map(({ phase }) => phase))];
  return numbers.map((number): Judged => {
    const own = points.filter((point) => point.phase === number);
    const kept = own.filter(({ included }) => included);
    const start = kept.filter(({ baseline }) => baseline);
    const phase: Phase = { points: own, kept, start, options: request.options ?? {}, profile };
    const drawn = drawOf[request.chart](phase);
    return { phase, drawn, seen: own.map((point) => seenOf(point, drawn)) };
  });
}

function seenOf(point: Subject, drawn: Drawn): Seen & Subject {
  return { ...point, y: drawn.value(point), centre: drawn.centre(point), line: (k) => drawn.line(point, k) };
}

function keptOf({ seen }: Judged): (Seen & Subject)[] {
  return seen.filter(({ included }) => included);
}

/** Points beyond the three-sigma lines, or whose sums are beyond the decision interval. */
function outsideOf(judged: Judged, profile: JudgeProfile): Found {
  const tested = profile.testsExcluded ? judged.seen : keptOf(judged);
  const far = tested.filter((point) => beyond(point, 3) !== 0 || isBeyondInterval(judged.drawn, point));
  const positions = far.map(({ position }) => position);
  return { positions, completions: positions };
}

function isBeyondInterval(drawn: Drawn, seen: Seen & Subject): boolean {
  if (drawn.interval === undefined) return false;
  const up = drawn.pos?.(seen) ?? 0;
  const down = drawn.neg?.(seen) ?? 0;
  return up > drawn.interval || down < -drawn.interval;
}

function sigmaSignals(points: readonly Subject[], phases: readonly Judged[], profile: JudgeProfile): boolean[] {
  const far = phases.flatMap((judged) => outsideOf(judged, profile).positions);
  return points.map(({ position }) => far.includes(position));
}

function countsOf({ chart }: JudgeRequest, phases: readonly Judged[]): JudgePhases {
  const found = phases.map((judged) => anhoejOf(keptOf(judged)));
  return {
    nObs: phases.map(({ phase }) => phase.points.length),
    nUseful: found.map(({ nUseful }) => nUseful),
    longestRun: found.map(({ counts }) => counts?.longestRun ?? null),
    longestRunMax: found.map(({ counts }) => counts?.longestRunMax ?? null),
    crossings: found.map(({ counts }) => counts?.crossings ?? null),
    crossingsMin: found.map(({ counts }) => counts?.crossingsMin ?? null),
    runsSignal: found.map(({ counts }) => {
      if (counts === null || sharesData.has(chart)) return false;
      return counts.longestRun > counts.longestRunMax || counts.crossings < counts.crossingsMin;
    }),
  };
}

/** Every rule of the profile that found something, over all phases. */
function firedOf({ chart }: JudgeRequest, phases: readonly Judged[], profile: JudgeProfile): Fired[] {
  return Object.entries(profile.rules).flatMap(([rule, find]): Fired[] => {
    if (rule !== 'outside' && sharesData.has(chart)) return [];
    const found = together(
      phases.map((judged) => (find === outside ? outsideOf(judged, profile) : find(keptOf(judged)))),
    );
    return found.positions.length === 0 ? [] : [{ rule, ...found }];
  });
}
