import { practiceSource } from '@tandem/improvement/measuring';
import { csvFile, readCells } from '../../../server/acts/csv.ts';
import { previewImport } from '../../../server/acts/importing.ts';
import { visit } from '../../../server/door/guard.ts';
import { importPage } from '../../../server/views/import.ts';
import { sentFile } from '../../sent-file.ts';
import type { Route } from './+types/problems.ts';

/** The rows of a previewed file that are refused, as they were sent, each with what is wrong and what to do. */
export async function action(asked: Route.ActionArgs) {
  const { fields, given } = await sentFile(asked.request);
  const { searchParams } = new URL(asked.request.url);
  return visit(asked, async (visitor) => {
    const page = await importPage(visitor, searchParams.get('practice'), searchParams.get('measure'));
    const read = given.ok
      ? await previewImport(visitor, given.value, {
          practice: page.practice?.ods ?? null,
          measure: page.measure?.id ?? null,
          source: page.mayNameSource ? (fields.source ?? practiceSource) : practiceSource,
          reason: '',
          because: '',
        })
      : given;
    const cells = given.ok ? readCells(given.value.bytes) : given;
    if (!read.ok || !cells.ok) throw new Response(null, { status: 400, statusText: 'The file cannot be read' });
    const rows = read.value.account.rows.flatMap((row) =>
      row.kind === 'rejected'
        ? row.problems.map(({ column, says }) => [String(row.row), column, says, ...(cells.value[row.row - 1] ?? [])])
        : [],
    );
    return csvFile('rows-to-put-right.csv', [['row', 'column', 'what to do', 'as it was sent'], ...rows]);
  });
}
