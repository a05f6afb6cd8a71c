import { definitionFor, monthAskedFor } from '@tandem/improvement/measuring';
import { parseMonth } from '@tandem/improvement/time';
import { csvFile } from '../../../server/acts/csv.ts';
import { visit } from '../../../server/door/guard.ts';
import { viewPractice } from '../../../server/views/practice.ts';
import type { Route } from './+types/template.ts';

/** A file to fill in: a practice's measures for one month, with the columns that the import reads. */
export async function loader(asked: Route.LoaderArgs) {
  const { searchParams } = new URL(asked.request.url);
  const ods = searchParams.get('practice') ?? '';
  return visit(asked, async (visitor) => {
    const { practice, measures } = await viewPractice(visitor, ods, 'enter_values');
    const month = parseMonth(searchParams.get('month') ?? '') ?? monthAskedFor(visitor.today);
    const wanted = measures.filter(({ id }) => id === (searchParams.get('measure') ?? id));
    const takesRates = wanted.some((measure) => definitionFor(measure, month).form === 'rate');
    const columns = [
      'month',
      'practice_code',
      'measure',
      'numerator',
      'denominator',
      ...(takesRates ? ['value'] : []),
      'note',
    ];
    const rows = wanted.map(({ name }) =>
      columns.map((column) => ({ month, practice_code: practice.ods, measure: name })[column] ?? ''),
    );
    return csvFile(`values-${practice.ods}-${month}.csv`, [columns, ...rows]);
  });
}
