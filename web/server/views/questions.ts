import type { Practice } from '@tandem/improvement/convening';
import { bySource, type Measure, type Question } from '@tandem/improvement/measuring';
import type { Visit } from '../door/guard.ts';
import { record } from '../store/audit.ts';
import { measures as measuresOf } from '../store/measures.ts';
import { practice as practiceOf } from '../store/organisations.ts';
import { names } from '../store/people.ts';
import { placeOfPractice } from '../store/places.ts';
import { type Choice, current, setRecordSource, sourceChoices } from '../store/submissions.ts';

/** Values of one measure that came from another source than the one that counts. */
export type SourceQuestion = {
  measure: Measure;
  /** The source that counts, who chose it and when. */
  choice: Choice;
  other: string;
  /** Month by month, latest first: the other's value beside the one that counts. */
  months: readonly Question[];
  /** Nothing new came from the other source since somebody chose. */
  isAnswered: boolean;
};

export type QuestionsView = {
  practice: Practice;
  questions: readonly SourceQuestion[];
  mayChoose: boolean;
  names: ReadonlyMap<string, string>;
};

/** Everything that came from sources that do not count, one question for each measure and source. */
export async function viewQuestions({ db, need, may }: Visit, ods: string): Promise<QuestionsView> {
  const place = need('see_history', await placeOfPractice(db, ods));
  const practice = await practiceOf(db, ods);
  if (!practice) throw new Error(`practice ${ods} has a place and no row`);
  const choices = new Map((await sourceChoices(db, ods)).map((choice) => [choice.measure, choice]));
  const measures = await measuresOf(db, [...choices.keys()].toSorted());
  const stored = await current(db, [ods], [...choices.keys()]);
  const { questions } = bySource(stored, (_, measure) => choices.get(measure)?.source);
  const grouped = Map.groupBy(questions, ({ other }) => `${other.measure} ${other.source}`);
  const found = measures.flatMap((measure) => {
    const choice = choices.get(measure.id);
    if (!choice) return [];
    return [...grouped.values()].flatMap((months): SourceQuestion[] => {
      const [first] = months;
      if (first?.other.measure !== measure.id) return [];
      const latest = months.reduce((at, { other }) => (other.at > at ? other.at : at), first.other.at);
      return [
        { measure, choice, other: first.other.source, months: months.toReversed(), isAnswered: latest < choice.at },
      ];
    });
  });
  return {
    practice,
    questions: found,
    mayChoose: may('enter_values', place),
    names: await names(db, [...new Set([...choices.values()].map(({ by }) => by))]),
  };
}

/**
 * Makes a source the one that counts, or confirms the one that does, and writes down who did it.
 * @param instead the source that counted when the person chose
 * @returns whether it was done: `false` when somebody else chose another meanwhile
 */
export async function chooseSource(
  { db }: Visit,
  chosen: { practice: string; measure: string; source: string },
  instead: string,
): Promise<boolean> {
  if (!(await setRecordSource(db, chosen, instead))) return false;
  await record(db, {
    action: chosen.source === instead ? 'kept the source of record' : 'chose the source of record',
    noun: 'practice',
    nounId: chosen.practice,
    practice: chosen.practice,
    detail: { measure: chosen.measure, source: chosen.source, instead },
  });
  return true;
}
