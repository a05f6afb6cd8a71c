import type { Direction } from '@tandem/spc';
import { all, choiceIn, dayIn, type Fields, typed } from '../fields.ts';
import { figureWithUnit, latestDefinition, type Measure } from '../measuring/index.ts';
import { fine, type Outcome, type Problem, problems } from '../outcome.ts';
import { type Day, longDay, longMonth, type Month, monthOf, readMonth } from '../time/index.ts';
import { type Aim, type AmountKind, amountKinds, type Baseline, readings, targetOf } from './aim.ts';

/** What an aim is read against: the day, the measures it may choose from, and their data. */
export type AimContext = {
  today: Day;
  measures: readonly Measure[];
  /** The practice's baseline of a measure up to a month, or `null` where there is no data for one. */
  baselineOf: (measure: string, to: Month) => Baseline | null;
};

type Amount = { number: number; percentSign: boolean };
type Start = Pick<Aim, 'baseline' | 'baselineMonths'>;

/**
 * Reads `measure`, `amount` (`5` or `5%`), `kind`, `baselineTo` (a month), `baseline` (may be blank: then it comes from
 * the data) and `deadline`. Percentages are typed as 5 for 5%.
 */
export function readAim(fields: Fields, context: AimContext): Outcome<Aim> {
  const baselineTo = pastMonthIn(fields, context.today);
  const measure = measureIn(fields, context.measures);
  const start = startIn(fields, context, measure, baselineTo);
  const parts = all<{
    amount: Amount;
    baselineTo: Month;
    deadline: Day;
    measure: Measure;
    start: Start;
    kind: AmountKind;
  }>({
    measure,
    baselineTo,
    start,
    amount: amountIn(fields),
    kind: kindIn(fields, measure, start),
    deadline: deadlineIn(fields, context.today),
  });
  if (!parts.ok) return parts;
  return judged({ ...parts.value, definition: latestDefinition(parts.value.measure) });
}

function measureIn(fields: Fields, measures: readonly Measure[]): Outcome<Measure> {
  const measure = measures.find(({ id }) => id === typed(fields, 'measure'));
  return measure ? fine(measure) : problems({ field: 'measure', says: "Choose one of your collaborative's measures." });
}

function pastMonthIn(fields: Fields, today: Day): Outcome<Month> {
  const read = readMonth(typed(fields, 'baselineTo'));
  if (!read.ok) return problems({ field: 'baselineTo', says: read.says });
  if (read.value <= monthOf(today)) return fine(read.value);
  return problems({
    field: 'baselineTo',
    says: `${longMonth(read.value)} has not come yet. A baseline ends with a month that has.`,
  });
}

function deadlineIn(fields: Fields, today: Day): Outcome<Day> {
  const read = dayIn(fields, 'deadline');
  if (!read.ok || read.value > today) return read;
  return problems({
    field: 'deadline',
    says: `${longDay(read.value)} is not in the future. Choose a day to reach the target by.`,
  });
}

function amountIn(fields: Fields): Outcome<Amount> {
  const found = numberTyped(typed(fields, 'amount'));
  return found ? fine(found) : problems({ field: 'amount', says: 'Write how much as a number, for instance 5.' });
}

/** The typed baseline, else the one the data give. Silent while measure or month are still wrong: they say so themselves. */
function startIn(fields: Fields, context: AimContext, measure: Outcome<Measure>, to: Outcome<Month>): Outcome<Start> {
  const text = typed(fields, 'baseline');
  if (!measure.ok) return problems();
  const percent = latestDefinition(measure.value).unit === 'percent';
  if (text !== '') {
    const found = numberTyped(text);
    if (found && (!percent || found.number <= 100)) {
      return fine({ baseline: percent ? found.number / 100 : found.number, baselineMonths: null });
    }
    const says = percent ? 'Write the baseline as a percentage from 0 to 100.' : 'Write the baseline as a number.';
    return problems({ field: 'baseline', says });
  }
  if (!to.ok) return problems();
  const known = context.baselineOf(measure.value.id, to.value);
  if (known) return fine({ baseline: known.value, baselineMonths: known.months });
  return problems({
    field: 'baseline',
    says: `There are no values in the year to ${longMonth(to.value)}. Write the baseline yourself, or choose another month.`,
  });
}

/** "5%" is never guessed at: while no kind is chosen, the sentence prints both targets. */
function kindIn(fields: Fields, measure: Outcome<Measure>, start: Outcome<Start>): Outcome<AmountKind> {
  const amount = amountIn(fields);
  if (!measure.ok || !start.ok || !amount.ok)
    return choiceIn(fields, 'kind', amountKinds, 'Choose what the amount means.');
  const definition = latestDefinition(measure.value);
  if (definition.unit !== 'percent') return choiceIn(fields, 'kind', amountKinds, 'Choose what the amount means.');
  const { number } = amount.value;
  const both = readings(start.value.baseline, number / 100, definition.direction);
  const relative = `${number}% of the baseline (${figureWithUnit(both.relative, definition)})`;
  const points = `${number} points (${figureWithUnit(both.points, definition)})`;
  return choiceIn(
    fields,
    'kind',
    amountKinds,
    `Choose what ${number} means: ${relative}, ${points}, or the level ${number}%.`,
  );
}

type Parts = {
  measure: Measure;
  definition: ReturnType<typeof latestDefinition>;
  amount: Amount;
  kind: AmountKind;
  start: Start;
  baselineTo: Month;
  deadline: Day;
};

/** The aim of these parts, if its target can be reached at all. */
function judged({ measure, definition, amount, kind, start, baselineTo, deadline }: Parts): Outcome<Aim> {
  const hundredths = kind === 'relative' || definition.unit === 'percent';
  if (amount.percentSign && !hundredths) {
    return problems({
      field: 'amount',
      says: `This measure is not a percentage: write ${amount.number} without the %.`,
    });
  }
  const aim: Aim = {
    measure: measure.id,
    ...start,
    baselineTo,
    amount: { kind, value: hundredths ? amount.number / 100 : amount.number },
    deadline,
  };
  const problem = targetProblem(aim, definition);
  return problem ? problems(problem) : fine(aim);
}

function targetProblem(aim: Aim, definition: Parts['definition']): Problem | null {
  const { direction } = definition;
  const level = aim.amount.kind === 'level';
  if (direction === 'neutral' && !level) {
    return { field: 'kind', says: 'For this measure neither more nor less is better: choose a level to reach.' };
  }
  if (aim.amount.kind === 'relative' && aim.baseline === 0) {
    return { field: 'kind', says: 'The baseline is 0, and any percentage of it is 0: choose points or a level.' };
  }
  const target = targetOf(aim, direction);
  const shown = figureWithUnit(target, definition);
  if (target < 0 || (definition.unit === 'percent' && target > 1)) {
    return { field: 'amount', says: `The target would be ${shown}, which cannot be reached. Choose a smaller amount.` };
  }
  if (isBetter(target, aim.baseline, direction)) return null;
  const from = figureWithUnit(aim.baseline, definition);
  return {
    field: 'amount',
    says: `The target would be ${shown}, no better than the baseline of ${from}. Aim beyond it.`,
  };
}

function isBetter(target: number, baseline: number, direction: Direction): boolean {
  if (direction === 'neutral') return target !== baseline;
  return direction === 'increase' ? target > baseline : target < baseline;
}

function numberTyped(text: string): Amount | null {
  const found = /^(\d{1,6}(?:\.\d{1,6})?)\s*(%?)$/.exec(text);
  return found ? { number: Number(found[1]), percentSign: found[2] === '%' } : null;
}
