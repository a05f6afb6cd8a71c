import { type Collaborative, enrolledIn, monthShown } from '@tandem/improvement/convening';
import { type Among, type AmongOne, type Measure, monthAskedFor, practicesAmong } from '@tandem/improvement/measuring';
import type { Visit } from '../door/guard.ts';
import { measures as measuresOf } from '../store/measures.ts';
import { practices as practicesOf } from '../store/organisations.ts';
import { placeOfCollaborative } from '../store/places.ts';
import { collaborative as collaborativeOf, teams } from '../store/programmes.ts';
import { chartsOf } from './charting.ts';

/** The practices of a collaborative beside one another on one measure. */
export type AmongView = {
  collaborative: Collaborative;
  measure: Measure;
  practices: readonly AmongOne[];
  among: Among;
};

/** Throws a 404 for those who may not see its practices by name, and where there is no such measure in it. */
export async function viewAmong({ db, today, need }: Visit, id: string, measureId: string): Promise<AmongView> {
  need('see_values', await placeOfCollaborative(db, id));
  const collaborative = await collaborativeOf(db, id);
  const [measure] = collaborative?.measures.includes(measureId) ? await measuresOf(db, [measureId]) : [];
  if (!collaborative || !measure) throw new Response(null, { status: 404, statusText: 'Not found' });
  const enrolments = await teams(db, [id]);
  const known = await practicesOf(
    db,
    enrolments.map((team) => team.practice),
  );
  const month = monthShown(collaborative, monthAskedFor(today));
  const members = enrolledIn(enrolments, month, new Map(known.map((one) => [one.ods, one])));
  const codes = members.map(({ practice }) => practice);
  const charts = await chartsOf(db, { practices: codes, measures: [measure], year: collaborative, today });
  const practices = known
    .filter(({ ods }) => codes.includes(ods))
    .map(({ ods, name }) => ({ ods, name, drawn: charts.of(ods, measure) }));
  return { collaborative, measure, practices, among: practicesAmong(practices, charts.to) };
}
