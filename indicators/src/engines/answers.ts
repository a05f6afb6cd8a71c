import { monthText } from '../calendar.ts';
import type { Stratum } from '../model.ts';
import type { State } from '../oracle/state.ts';
import { planCounts, planStates } from '../plan/compile.ts';
import { type LatestQuestion, planLatest } from '../plan/latest.ts';
import { askedOf, type Question, spanOf, strataOf } from '../plan/question.ts';
import type { Counts } from '../result.ts';
import type { Standing } from '../standing.ts';
import type { Latest } from '../worklist/latest.ts';
import type { Engine, Extract, Row } from './engine.ts';

/** The counts of a question, in the order indicator, definition, practice, month, stratum. */
export async function countWith(engine: Engine, question: Question, extract: Extract): Promise<readonly Counts[]> {
  const asked = askedOf(question);
  const { first } = spanOf(question);
  const strata = strataOf(question.strata);
  const rows = await engine.run(planCounts(question), extract);
  return rows.map((row) => {
    const one = asked[number(row, 'asked')];
    if (!one) throw new Error('the engine answered for a definition nobody asked for');
    const [register, exclusions, pcas] = [number(row, 'register'), number(row, 'exclusions'), number(row, 'pcas')];
    const reasons = question.reasons
      ? one.version.rules.flatMap(({ reason }, rule): [string, number][] => {
          const count = number(row, `rule_${rule}`);
          return count === 0 ? [] : [[reason, count]];
        })
      : [];
    return {
      indicator: one.series.id,
      definition: one.version.id,
      practice: String(row.practice_code),
      month: monthText(first + number(row, 'bit')),
      mode: question.mode,
      strata: strata[number(row, 'stratum')] ?? [],
      register,
      exclusions,
      pcas,
      denominator: register - exclusions - pcas,
      numerator: number(row, 'numerator'),
      reasons: Object.fromEntries(reasons),
    };
  });
}

/** Where each patient (of one practice, where one is named) stands in each month of a question, and in which values of its strata. */
export async function statesWith(
  engine: Engine,
  question: Question,
  extract: Extract,
  practice: string | null = null,
): Promise<readonly Standing[]> {
  const asked = askedOf(question);
  const { first } = spanOf(question);
  const rows = await engine.run(planStates(question, practice), extract);
  return rows.flatMap((row) => {
    const one = asked[number(row, 'asked')];
    if (!one) throw new Error('the engine answered for a definition nobody asked for');
    const months = Array.from({ length: one.to - one.from + 1 }, (_, at) => one.from + at);
    return months.flatMap((month): Standing[] => {
      const bit = BigInt(month - first);
      if (!isSet(row.registered, bit)) return [];
      const strata = question.strata.map((stratum, at) => labelAt(row, bit, stratum, at));
      const about = { indicator: one.series.id, definition: one.version.id, month, strata };
      const who = { patient: String(row.patient_id), practice: String(row.practice_code) };
      return [{ ...about, ...who, ...stateAt(row, bit, one.version.rules) }];
    });
  });
}

/** The latest of each reading of everybody at a practice who has one, as known at the end of a month. */
export async function latestWith(
  engine: Engine,
  question: LatestQuestion,
  extract: Extract,
): Promise<readonly Latest[]> {
  const { readings } = question;
  if (readings.length === 0) return [];
  const rows = await engine.run(planLatest(question), extract);
  return rows.map((row) => {
    const reading = readings[number(row, 'reading')];
    if (!reading) throw new Error('the engine answered for a reading nobody asked for');
    const values = Object.keys(reading.parts).map((part, at): [string, number | null] => {
      const value = row[`value_${at}`] ?? null;
      return [part, value === null ? null : Number(value)];
    });
    return {
      patient: String(row.patient_id),
      reading: reading.name,
      day: number(row, 'day'),
      values: Object.fromEntries(values),
    };
  });
}

const stateOfAction = { exclude: 'excluded', select: 'success', reject: 'exception' } as const;

function stateAt(
  row: Row,
  bit: bigint,
  rules: readonly { action: keyof typeof stateOfAction; reason: string }[],
): State {
  if (!isSet(row.register, bit)) return { state: 'not on register', reason: null };
  const rule = rules.find((_, at) => isSet(row[`rule_${at}`], bit));
  if (!rule) return { state: 'failed', reason: null };
  return { state: stateOfAction[rule.action], reason: rule.reason };
}

/** The first value whose condition holds in the month. */
function labelAt(row: Row, bit: bigint, { values }: Stratum, at: number): string {
  return values.find((_, value) => isSet(row[`is_${at}_${value}`], bit))?.label ?? 'unknown';
}

function isSet(word: Row[string] | undefined, bit: bigint): boolean {
  return ((BigInt(word ?? 0) >> bit) & 1n) === 1n;
}

function number(row: Row, name: string): number {
  const value = row[name];
  if (value == null) throw new Error(`the engine answered without ${name}`);
  return Number(value);
}
