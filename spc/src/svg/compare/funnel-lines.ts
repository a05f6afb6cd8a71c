import type { Funnel, Limits } from '../../funnel/index.ts';
import { element, px } from '../element.ts';
import { heightOf, within } from '../frame.ts';
import type { EndLabel } from '../labels.ts';
import { palette } from '../palette.ts';
import { type Axis, valueText } from '../scale.ts';
import type { FunnelPicture } from './picture.ts';
import { placeAcross, type Stage } from './stage.ts';

/** One pair of limits: its look and its name at the right end. */
type Pair = { lower: keyof Limits; upper: keyof Limits; dash: string | undefined; width: number; name: string };

const pairs = {
  outer: { lower: 'lcl998', upper: 'ucl998', dash: undefined, width: 1.5, name: '99.8%' },
  inner: { lower: 'lcl95', upper: 'ucl95', dash: '6 4', width: 1.2, name: '95%' },
  wideOuter: { lower: 'odLcl998', upper: 'odUcl998', dash: undefined, width: 1.5, name: '99.8%' },
  wideInner: { lower: 'odLcl95', upper: 'odUcl95', dash: '6 4', width: 1.2, name: '95%' },
  chance: { lower: 'lcl998', upper: 'ucl998', dash: '2 4', width: 1.2, name: 'chance' },
  spread: { lower: 'odLcl998', upper: 'odUcl998', dash: '2 4', width: 1.2, name: 'widened' },
} as const satisfies Record<string, Pair>;

/** Solid and dashed are the limits that units are tested by; dotted are the others, where they differ. */
function pairsOf({ adjusted, tau2 }: Funnel): readonly Pair[] {
  const tested = adjusted ? [pairs.wideOuter, pairs.wideInner] : [pairs.outer, pairs.inner];
  if (!(tau2 > 0)) return tested;
  return [...tested, adjusted ? pairs.chance : pairs.spread];
}

type Place = { at: number; value: number };

const widened: ReadonlySet<keyof Limits> = new Set(['odLcl95', 'odUcl95', 'odLcl998', 'odUcl998']);

/**
 * A line where it may be drawn: a limit at the end of what a ratio can be was never a limit. Exact limits of proportions
 * are those of whole numbers of people: joined from one number to the next, or they would look like stairs.
 */
function placesOf({ curve, kind, multiply }: Funnel, line: keyof Limits): Place[] {
  const whole = kind === 'funnel-pr' && !widened.has(line);
  const most = kind === 'funnel-pr' ? multiply : Number.POSITIVE_INFINITY;
  const places = curve.map((place) => ({
    at: whole ? Math.max(1, Math.round(place.denominator)) : place.denominator,
    value: place[line],
  }));
  return places.filter(({ at, value }, index) => value > 0 && value < most && at !== places[index - 1]?.at);
}

/** The stretch of a line that the axis shows, cut where it enters and leaves. */
function cut(places: readonly Place[], { from, to }: Axis): Place[][] {
  const pieces: Place[][] = [];
  const shows = ({ value }: Place) => value >= from && value <= to;
  const crossing = (a: Place, b: Place): Place => {
    const value = (shows(a) ? b.value : a.value) > to ? to : from;
    return { value, at: a.at + ((value - a.value) / (b.value - a.value)) * (b.at - a.at) };
  };
  places.forEach((place, index) => {
    const before = places[index - 1];
    const open = pieces.at(-1);
    if (before === undefined || open === undefined) pieces.push(shows(place) ? [place] : []);
    else if (shows(place) && shows(before)) open.push(place);
    else if (shows(place)) pieces.push([crossing(before, place), place]);
    else if (shows(before)) open.push(crossing(before, place));
  });
  return pieces.filter((piece) => piece.length > 0);
}

/** Half the length in px of a line known at one denominator alone. */
const stub = 12;

function pieceDrawn(stage: Stage, piece: readonly Place[]): string {
  const [only] = piece;
  if (piece.length === 1 && only !== undefined) {
    const x = placeAcross(stage, only.at);
    return `M${px(Math.max(stage.left, x - stub))} ${px(heightOf(stage, only.value))}H${px(Math.min(stage.right, x + stub))}`;
  }
  return `M${piece.map(({ at, value }) => `${px(placeAcross(stage, at))} ${px(heightOf(stage, value))}`).join('L')}`;
}

/** The limits, narrowing to the right, and the level line that all are compared with. */
export function funnelLines(stage: Stage): string {
  const { axis, funnel, left, right } = stage;
  const limits = pairsOf(funnel).map(({ lower, upper, dash, width }) => {
    const pieces = [upper, lower].flatMap((line) => cut(placesOf(funnel, line), axis));
    const d = pieces.map((piece) => pieceDrawn(stage, piece)).join('');
    if (d === '') return '';
    return element('path', { d, fill: 'none', stroke: palette.ink2, 'stroke-width': width, 'stroke-dasharray': dash });
  });
  const target = within(axis, Number.isFinite(funnel.target) ? funnel.target : null);
  if (target === null) return limits.join('');
  const y = heightOf(stage, target);
  const centre = element('line', { x1: left, x2: right, y1: y, y2: y, stroke: palette.ink, 'stroke-width': 1.5 });
  return limits.join('') + centre;
}

/** A ratio as exact as it is compared: ten times finer than the axis. */
export const ratioText = (axis: Axis, ratio: number): string => valueText({ ...axis, step: axis.step / 10 }, ratio);

/** What each line is, at its right end. */
export function funnelLabels(funnel: Funnel, axis: Axis, picture: FunnelPicture): EndLabel[] {
  const lines = pairsOf(funnel).flatMap(({ lower, upper, name }): EndLabel[] => {
    // The dotted pair is named once: its upper line stands for both.
    const sides = name === 'chance' || name === 'widened' ? [upper] : [upper, lower];
    return sides.flatMap((side) => {
      const value = within(axis, placesOf(funnel, side).at(-1)?.value ?? null);
      return value === null ? [] : [{ value, lines: [name], fill: palette.ink2, bold: false }];
    });
  });
  const target = within(axis, Number.isFinite(funnel.target) ? funnel.target : null);
  if (target === null) return lines;
  const name = picture.centre ?? (funnel.kind === 'funnel-sr' ? 'Expected' : 'Average');
  return [...lines, { value: target, lines: [`${name} ${ratioText(axis, target)}`], fill: palette.ink, bold: true }];
}
