import { type Fields, typed } from '../fields.ts';
import { type Definition, figureWithUnit, latestDefinition, type Measure } from '../measuring/index.ts';
import { addDays, longDay, longMonth, type Month, readMonth } from '../time/index.ts';
import { type Aim, type AmountKind, amountKinds, type Baseline, targetOf } from './aim.ts';
import { type AimContext, readAim } from './aim-form.ts';

/** What the form of an aim offers to choose from, in words: measures by id, and the ways to mean the amount. */
export type AimOffers = { measures: Readonly<Record<string, string>>; kinds: Readonly<Record<AmountKind, string>> };

/**
 * The choices of the form as far as it has been filled in.
 * @param before the month that baselines end with while none, or none that can be read, is typed
 */
export function aimOffers(fields: Fields, context: AimContext, before: Month): AimOffers {
  const read = readMonth(typed(fields, 'baselineTo'));
  const to = read.ok ? read.value : before;
  return {
    measures: Object.fromEntries(
      context.measures.map((measure) => [measure.id, measureOffer(measure, context.baselineOf(measure.id, to), to)]),
    ),
    kinds: amountOffers(fields, context),
  };
}

/**
 * The ways to read the amount that was typed, each with the target it would give, so that nobody has to guess what "5%"
 * means: `A percentage of the baseline: 63.0%`, `Points added to or taken from the baseline: 65.0%`. A way that cannot be
 * computed yet, or leads nowhere, stands without a target.
 */
function amountOffers(fields: Fields, context: AimContext): Record<AmountKind, string> {
  const offer = (kind: AmountKind) => {
    // The day is asked in another box: any that is allowed will do to compute a target.
    const aim = readAim({ ...fields, kind, deadline: addDays(context.today, 1) }, context);
    const measure = context.measures.find(({ id }) => aim.ok && id === aim.value.measure);
    const words = amountKinds[kind].charAt(0).toUpperCase() + amountKinds[kind].slice(1);
    if (!aim.ok || !measure) return words;
    const definition = latestDefinition(measure);
    return `${words}: ${figureWithUnit(targetOf(aim.value, definition.direction), definition)}`;
  };
  return { relative: offer('relative'), points: offer('points'), level: offer('level') };
}

/** A measure to choose, with the baseline its data give: `Home readings returned: 41.2% in the 12 months to November 2025`. */
function measureOffer(measure: Measure, baseline: Baseline | null, to: Month): string {
  if (!baseline) return `${measure.name}: no values in the year to ${longMonth(to)}`;
  const value = figureWithUnit(baseline.value, latestDefinition(measure));
  const months = baseline.months === 1 ? 'the only month with a value up to' : `the ${baseline.months} months to`;
  return `${measure.name}: ${value} in ${months} ${longMonth(to)}`;
}

/** What the form of an aim is filled with to change it: the inverse of `readAim`. */
export function aimFields(aim: Aim, { unit }: Pick<Definition, 'unit'>): Fields {
  const typed = (value: number, hundredths: boolean) =>
    String(Number((value * (hundredths ? 100 : 1)).toPrecision(10)));
  const { kind, value } = aim.amount;
  return {
    measure: aim.measure,
    baselineTo: longMonth(aim.baselineTo),
    baseline: aim.baselineMonths === null ? typed(aim.baseline, unit === 'percent') : '',
    amount: typed(value, kind === 'relative' || unit === 'percent'),
    kind,
    deadline: longDay(aim.deadline),
  };
}
