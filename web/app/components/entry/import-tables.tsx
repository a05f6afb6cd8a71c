import {
  type Account,
  type Decided,
  definitionFor,
  type Measure,
  unlikeWords,
  valueSentence,
} from '@tandem/improvement/measuring';
import { longMonth } from '@tandem/improvement/time';
import type { ReactNode } from 'react';
import { ScrollBox } from '../scroll-box.tsx';

/** Rows that are printed of a table; the rest is counted. */
const rowsMost = 200;

type Tables = { account: Account; measures: ReadonlyMap<string, Measure> };
type Shown = { row: number; key: string; cells: readonly ReactNode[] };

/** What stands in the way: row, column, what is wrong and what to do. */
export function ProblemTable({ account }: Pick<Tables, 'account'>) {
  const rows = account.rows.flatMap((row) =>
    row.kind === 'rejected'
      ? row.problems.map(
          ({ column, says }, at): Shown => ({ row: row.row, key: `${row.row}.${at}`, cells: [column, says] }),
        )
      : [],
  );
  return <Table name="Rows to put right" columns={['Column', 'What is wrong, and what to do']} rows={rows} />;
}

type One<K extends Decided['kind']> = Extract<Decided, { kind: K }>;

function ofKind<K extends Decided['kind']>(account: Account, kind: K): One<K>[] {
  return account.rows.flatMap((row) =>
    // The kind was compared just now; the compiler cannot follow it through the type parameter.
    row.kind === 'decided' && row.decided.kind === kind ? [row.decided as Decided as One<K>] : [],
  );
}

/** Numbers unlike the past, with what makes them look so. */
export function CheckTable({ account, measures }: Tables) {
  const rows = ofKind(account, 'ask').map(({ offered, unlike }): Shown => {
    const definition = definitionFor(measureIn(measures, offered.measure), offered.month);
    const words = unlike.map((one) => unlikeWords(one, offered.month, definition));
    return {
      row: offered.row,
      key: String(offered.row),
      cells: [...placeCells(offered, measures), words.map(({ says, asks }) => `${says} ${asks}`).join(' ')],
    };
  });
  return <Table name="Numbers to check" columns={[...placeColumns, 'Why we ask']} rows={rows} />;
}

/** Stored values that would change, from what to what. */
export function ChangeTable({ account, measures }: Tables) {
  const rows = ofKind(account, 'changed').map(({ offered, previous }): Shown => {
    const definition = definitionFor(measureIn(measures, offered.measure), offered.month);
    return {
      row: offered.row,
      key: String(offered.row),
      cells: [
        ...placeCells(offered, measures),
        valueSentence(previous.value, definition),
        valueSentence(offered.value, definition),
      ],
    };
  });
  return <Table name="Values that change" columns={[...placeColumns, 'Stored now', 'Will be']} rows={rows} />;
}

export function NewTable({ account, measures }: Tables) {
  const rows = ofKind(account, 'new').map(({ offered }): Shown => {
    const definition = definitionFor(measureIn(measures, offered.measure), offered.month);
    return {
      row: offered.row,
      key: String(offered.row),
      cells: [...placeCells(offered, measures), valueSentence(offered.value, definition)],
    };
  });
  return <Table name="New values" columns={[...placeColumns, 'Value']} rows={rows} />;
}

const placeColumns = ['Practice', 'Measure', 'Month'];

function placeCells({ practice, measure, month }: Decided['offered'], measures: Tables['measures']): string[] {
  return [practice, measureIn(measures, measure).name, longMonth(month)];
}

function measureIn(measures: Tables['measures'], id: string): Measure {
  const measure = measures.get(id);
  if (!measure) throw new Error(`a value of ${id} was decided on, and there is no such measure`);
  return measure;
}

function Table({ name, columns, rows }: { name: string; columns: readonly string[]; rows: readonly Shown[] }) {
  if (rows.length === 0) return null;
  return (
    <ScrollBox name={name}>
      <table className="table blocks import-table">
        <caption className="nhsuk-u-visually-hidden">{name}</caption>
        <thead>
          <tr>
            {['Row', ...columns].map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, rowsMost).map(({ row, key, cells }) => (
            <tr key={key}>
              <td data-name="Row">{row}</td>
              {cells.map((cell, at) => (
                <td key={columns[at]} data-name={columns[at]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > rowsMost && (
        <p className="small">
          The first {rowsMost} of {rows.length} are shown.
        </p>
      )}
    </ScrollBox>
  );
}
