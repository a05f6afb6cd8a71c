import { completedYears, firstDay, monthEnd, qofYearEnd } from '../calendar.ts';
import type { Codelists } from '../codelists/codelist.ts';
import { impossible, type Mode, type Score, type Test, type Window } from '../model.ts';
import { daysOf, meets, readingsOf } from './days.ts';
import type { Patient, Registration } from './patient.ts';

/** One patient at the end of one month, under one registration. */
export type Moment = { patient: Patient; registration: Registration; month: number; mode: Mode; codelists: Codelists };

/** Whether a condition holds for the patient at the end of the month, straight from the words of the model. */
export function holds(test: Test, at: Moment): boolean {
  const { patient, month, codelists } = at;
  const upToNow = (day: number) => day <= monthEnd(month);
  switch (test.kind) {
    case 'always':
      return true;
    case 'all':
      return test.of.every((one) => holds(one, at));
    case 'any':
      return test.of.some((one) => holds(one, at));
    case 'not':
      return !holds(test.of, at);
    case 'at-least':
      return test.of.filter((one) => holds(one, at)).length >= test.count;
    case 'age': {
      if (patient.birth === null) return false;
      const years = completedYears(patient.birth, monthEnd(month));
      return years >= (test.from ?? 0) && years <= (test.to ?? Number.POSITIVE_INFINITY);
    }
    case 'person':
      return test.in.includes(fieldOf(patient, test.field) ?? '');
    case 'registered':
      return at.registration.from !== null && liesIn(at.registration.from, test.window, at);
    case 'has':
      return daysOf(test.records, patient, codelists).some((day) => liesIn(day, test.window, at));
    case 'latest': {
      const last = readingsOf(test.reading, patient, codelists)
        .filter(({ day }) => upToNow(day))
        .at(-1);
      return last !== undefined && liesIn(last.day, test.window, at) && meets(test.where, last, patient);
    }
    case 'latest-of':
      return latestOf(test, at);
    case 'first': {
      const [first] = daysOf(test.records, patient, codelists);
      return first !== undefined && liesIn(first, test.window, at);
    }
    case 'twice':
      return twice(test, at);
    case 'follows':
      return follows(test, at);
    case 'score': {
      const points = pointsOf(test.score, at);
      return points >= (test.from ?? 0) && points <= (test.to ?? Number.POSITIVE_INFINITY);
    }
    case 'register':
      return holds(test.register.when, at);
    default:
      return impossible(test);
  }
}

/** The points of a score that apply at this moment. */
function pointsOf(score: Score, at: Moment): number {
  return score.points.reduce((sum, { points, when }) => sum + (holds(when, at) ? points : 0), 0);
}

function latestOf(test: Extract<Test, { kind: 'latest-of' }>, at: Moment): boolean {
  const entries = test.groups.flatMap(({ name, records }, rank) =>
    daysOf(records, at.patient, at.codelists)
      .filter((day) => day <= monthEnd(at.month))
      .map((day) => ({ name, day, rank })),
  );
  const last = entries.sort((a, b) => a.day - b.day || a.rank - b.rank).at(-1);
  return last !== undefined && test.is.includes(last.name) && liesIn(last.day, test.window, at);
}

function twice({ records, window, apartDays, noneSince }: Extract<Test, { kind: 'twice' }>, at: Moment): boolean {
  const inWindow = daysOf(records, at.patient, at.codelists).filter((day) => liesIn(day, window, at));
  const [first] = inWindow;
  if (first === undefined || !inWindow.some((day) => day >= first + apartDays)) return false;
  if (noneSince === null) return true;
  return !daysOf(noneSince, at.patient, at.codelists).some((day) => day >= first && day <= monthEnd(at.month));
}

function follows(test: Extract<Test, { kind: 'follows' }>, at: Moment): boolean {
  const { index, pick, where, window, fromDays, toDays } = test;
  const { patient, codelists } = at;
  const upToNow = daysOf(index, patient, codelists).filter((day) => day <= monthEnd(at.month));
  const picked = { first: upToNow.slice(0, 1), latest: upToNow.slice(-1), any: upToNow }[pick];
  const good = picked.filter((day) => {
    if (!liesIn(day, window, at)) return false;
    if (where === null || index.kind !== 'reading') return true;
    const that = readingsOf(index.reading, patient, codelists).find((one) => one.day === day);
    return that !== undefined && meets(where, that, patient);
  });
  const later = daysOf(test.entry, patient, codelists).filter((day) => day <= monthEnd(at.month));
  return good.some((day) => later.some((one) => one >= day + fromDays && (toDays === null || one <= day + toDays)));
}

/** Whether a day lies in a window seen from the end of the month. */
function liesIn(day: number, window: Window, { month, mode }: Moment): boolean {
  const end = monthEnd(month);
  if (day > end) return false;
  switch (window.kind) {
    case 'ever':
      return true;
    case 'days':
      return day > end - window.days;
    case 'months': {
      // The month whose end the window is counted from: 31 March of the QOF year for windows of the payment period.
      const anchor = mode === 'qof-year' && window.anchor === 'period' ? qofYearEnd(month) : month;
      const notTooOld = window.to === null || day >= firstDay(anchor + 1 - window.to);
      const oldEnough = window.from === 0 || day < firstDay(anchor + 1 - window.from);
      return notTooOld && oldEnough;
    }
    default:
      return impossible(window);
  }
}

function fieldOf(patient: Patient, field: 'sex' | 'ethnicity' | 'imd_decile'): string | null {
  switch (field) {
    case 'sex':
      return patient.sex;
    case 'ethnicity':
      return patient.ethnicity;
    case 'imd_decile':
      return patient.imdDecile === null ? null : String(patient.imdDecile);
    default:
      return impossible(field);
  }
}
