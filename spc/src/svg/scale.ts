/** The vertical axis: round numbers, few lines, and how values are written. */

export type ValueKind = 'percent' | 'number';

/** `deviations`: standard deviations, which the sums of a CUSUM chart are counted in. */
export type AxisKind = ValueKind | 'deviations';

/** `from`, `to`, `ticks` and `step` in the chart's own unit (a proportion where values are percentages). Ticks from the top down. */
export type Axis = { kind: AxisKind; from: number; to: number; step: number; ticks: readonly number[] };

const shownAs = (kind: AxisKind): number => (kind === 'percent' ? 100 : 1);

/** Binary fractions leave dust on sums of steps; twelve digits are more than any axis shows. */
const clean = (value: number): number => Number(value.toPrecision(12)) + 0;

type Step = { step: number; grain: number };

/** Steps of 1, 2 or 5 times a power of ten, from a fiftieth of the span up. The ends fall on the grain, so that a step of 20 may run 30 to 90. */
function steps(span: number): Step[] {
  const exponent = Math.floor(Math.log10(span)) - 2;
  return [0, 1, 2, 3].flatMap((more) => {
    const unit = 10 ** (exponent + more);
    return [
      { step: unit, grain: unit },
      { step: 2 * unit, grain: unit },
      { step: 5 * unit, grain: 5 * unit },
    ];
  });
}

const down = (value: number, grain: number): number => Math.floor(value / grain + 1e-9) * grain;
const up = (value: number, grain: number): number => Math.ceil(value / grain - 1e-9) * grain;
const linesIn = (from: number, to: number, step: number): number => Math.floor((to - from) / step + 1e-9) + 1;

function axis(kind: AxisKind, from: number, to: number, { step, grain }: Step): Axis {
  const unit = shownAs(kind);
  const top = clean(down(to, grain));
  const ticks = Array.from(
    { length: Math.max(0, linesIn(from, top, step)) },
    (_, index) => clean(top - index * step) / unit,
  );
  return { kind, from: clean(from) / unit, to: clean(to) / unit, step: step / unit, ticks };
}

/** An axis that holds all `values` with a little air, in at most `lines` grid lines. No values: 0 to 100 % or 0 to 10. */
export function axisAround(values: readonly number[], kind: AxisKind, lines: number): Axis {
  const unit = shownAs(kind);
  const low = values.reduce((least, value) => Math.min(least, value * unit), Number.POSITIVE_INFINITY);
  const high = values.reduce((most, value) => Math.max(most, value * unit), Number.NEGATIVE_INFINITY);
  if (low > high) return axisBetween(0, kind === 'percent' ? 1 : 10, kind, lines);
  const size = Math.max(Math.abs(low), Math.abs(high));
  const constant = kind === 'percent' ? 5 : size * 0.1 || 1;
  const air = high - low > size * 1e-6 ? (high - low) * 0.08 : constant;
  // Proportions end at 0 and 1, and what was never negative is not given negative room.
  const bottom = low >= 0 ? Math.max(0, low - air) : low - air;
  const top = kind === 'percent' && high <= 100 ? Math.min(100, high + air) : high + air;
  const wanted = Math.max(2, lines);
  const choices = steps(top - bottom);
  const choice =
    choices.find(({ step, grain }) => linesIn(down(bottom, grain), up(top, grain), step) <= wanted) ?? choices.at(-1);
  if (choice === undefined) throw new RangeError(`no step for an axis from ${bottom} to ${top}`);
  return axis(kind, down(bottom, choice.grain), up(top, choice.grain), choice);
}

/** An axis with given ends. Throws RangeError where `to` is not above `from`. */
export function axisBetween(from: number, to: number, kind: AxisKind, lines: number): Axis {
  const unit = shownAs(kind);
  const [bottom, top] = [clean(from * unit), clean(to * unit)];
  if (!(top > bottom)) throw new RangeError(`an axis from ${from} to ${to} has no length`);
  const choices = steps(top - bottom);
  const fits = ({ step, grain }: Step) => linesIn(bottom, down(top, grain), step) <= Math.max(2, lines);
  const choice = choices.find(fits) ?? choices.at(-1);
  if (choice === undefined) throw new RangeError(`no step for an axis from ${from} to ${to}`);
  return axis(kind, bottom, top, choice);
}

/** Round numbers from 0 to `to` at most, in at most `lines` ticks, and the axis they stand on. `to` above 0. */
export function axisFromZero(to: number, lines: number): Axis {
  const fits = ({ step }: Step) => linesIn(0, to, step) <= lines;
  const step = (steps(to).find(fits) ?? { step: to }).step;
  const ticks = Array.from({ length: linesIn(0, to, step) }, (_, index) => clean(index * step));
  return { kind: 'number', from: 0, to, step, ticks };
}

function written(value: number, decimals: number): string {
  const [whole = '', fraction] = Math.abs(value)
    .toFixed(Math.min(10, Math.max(0, decimals)))
    .split('.');
  const grouped = /^\d+$/.test(whole) ? whole.replaceAll(/\B(?=(\d{3})+$)/g, ',') : whole;
  const digits = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits;
}

const suffixes: Readonly<Record<AxisKind, string>> = { percent: '%', number: '', deviations: ' SD' };

/** A tick's number. The uppermost one carries the unit. */
export function tickText(axis: Axis, tick: number): string {
  const unit = shownAs(axis.kind);
  const text = written(tick * unit, -Math.floor(Math.log10(axis.step * unit) + 1e-9));
  return tick === axis.ticks[0] ? `${text}${suffixes[axis.kind]}` : text;
}

/** A value beside its line, as exact as the axis lets the eye see; what would read 0 and is not, to two digits. */
export function valueText(axis: Axis, value: number): string {
  const unit = shownAs(axis.kind);
  const seen = Math.ceil(-Math.log10((axis.step * unit) / 5) - 1e-9);
  const vanishes = value !== 0 && Math.abs(value * unit) < 0.5 * 10 ** -Math.max(0, seen);
  // Of millions nobody reads the last digits.
  const grain = Math.abs(value * unit) >= 1e6 ? 10 ** Math.max(0, -seen) : 1;
  const shown = Math.round((value * unit) / grain) * grain;
  const text = vanishes
    ? written(value * unit, 1 - Math.floor(Math.log10(Math.abs(value * unit))))
    : written(grain > 1 ? shown : value * unit, seen);
  return axis.kind === 'percent' ? `${text}%` : text;
}

/** A value that somebody chose, such as a target: as they wrote it, to two decimals. */
export function chosenText(axis: Axis, value: number): string {
  const unit = shownAs(axis.kind);
  const text = written(value * unit, 2)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
  return axis.kind === 'percent' ? `${text}%` : text;
}
