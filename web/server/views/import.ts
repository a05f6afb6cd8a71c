import type { Practice } from '@tandem/improvement/convening';
import type { Measure } from '@tandem/improvement/measuring';
import type { Visit } from '../door/guard.ts';
import { measures as measuresOf } from '../store/measures.ts';
import { practice as practiceOf } from '../store/organisations.ts';
import { placeOfPractice, practicesWith } from '../store/places.ts';

/** What the page for pasting and uploading is about. */
export type ImportPage = {
  /** The one practice whose values come in; `null`: each row names its own. */
  practice: Practice | null;
  measure: Measure | null;
  measures: ReadonlyMap<string, Measure>;
  mayNameSource: boolean;
};

/** Throws a 404 for those who may not enter values for the practice, or for any where none is given. */
export async function importPage(
  { db, need, may }: Visit,
  ods: string | null,
  measure: string | null,
): Promise<ImportPage> {
  const found = ods === null ? null : await placeOfPractice(db, ods);
  const reached =
    ods === null ? (await practicesWith(db, 'enter_values')).size > 0 : need('enter_values', found) === found;
  if (!reached) throw new Response(null, { status: 404, statusText: 'Not found' });
  const all = await measuresOf(db);
  return {
    practice: ods === null ? null : await practiceOf(db, ods),
    measure: all.find(({ id }) => id === measure) ?? null,
    measures: new Map(all.map((one) => [one.id, one])),
    mayNameSource: found ? may('name_source', found) : (await practicesWith(db, 'name_source')).size > 0,
  };
}
