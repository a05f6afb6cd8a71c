import {
  type Account,
  type CellProblem,
  type Decided,
  definitionFor,
  type Measure,
  thousands,
  unlikeWords,
  valueSentence,
} from '@tandem/improvement/measuring';
import { longMonth } from '@tandem/improvement/time';
import type { ReactNode } from 'react';
import { ScrollBox } from '../scroll-box.tsx';

/** Rows that are printed of a table; the rest is counted. */
const rowsMost = 200;

type Tables = { account: Account; measures: ReadonlyMap<string, Measure> };
type Shown = { row: number; cells: readonly ReactNode[] };

/** What stands in the way: row, column, what is wrong and what to do. */
export function ProblemTable({ account }: Pick<Tables, 'account'>) {
  const found = account.rows.flatMap((row) => (row.kind === 'rejected' ? row.problems : []));
  const show = ({ row, column, says }: CellProblem): Shown => ({ row, cells: [column, says] });
  return (
    <Table name="Rows to put right" columns={['Column', 'What is wrong, and what to do']} found={found} show={show} />
  );
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
  const show = ({ offered, unlike }: One<'ask'>): Shown => {
    const definition = definitionFor(measureIn(measures, offered.measure), offered.month);
    const words = unlike.map((one) => unlikeWords(one, offered.month, definition));
    return {
      row: offered.row,
      cells: [...placeCells(offered, measures), words.map(({ says, asks }) => `${says} ${asks}`).join(' ')],
    };
  };
  return (
    <Table
      name="Numbers to check"
      columns={[...placeColumns, 'Why we ask']}
      found={ofKind(account, 'ask')}
      show={show}
    />
  );
}

/** Stored values that would change, from what to what. */
export function ChangeTable({ account, measures }: Tables) {
  const show = ({ offered, previous }: One<'changed'>): Shown => {
    const definition = definitionFor(measureIn(measures, offered.measure), offered.month);
    return {
      row: offered.row,
      cells: [
        ...placeCells(offered, measures),
        valueSentence(previous.value, definition),
        valueSentence(offered.value, definition),
      ],
    };
  };
  return (
    <Table
      name="Values that change"
      columns={[...placeColumns, 'Stored now', 'Will be']}
      found={ofKind(account, 'changed')}
      show={show}
    />
  );
}

export function NewTable({ account, measures }: Tables) {
  const show = ({ offered }: One<'new'>): Shown => {
    const definition = definitionFor(measureIn(measures, offered.measure), offered.month);
    return {
      row: offered.row,
      cells: [...placeCells(offered, measures), valueSentence(offered.value, definition)],
    };
  };
  return <Table name="New values" columns={[...placeColumns, 'Value']} found={ofKind(account, 'new')} show={show} />;
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

type TableProps<T> = {
  name: string;
  columns: readonly string[];
  found: readonly T[];
  /** Asked only for what is printed: a file may have a hundred thousand rows. */
  show: (one: T) => Shown;
};

function Table<T>({ name, columns, found, show }: TableProps<T>) {
  if (found.length === 0) return null;
  const rows = found.slice(0, rowsMost).map((one, at) => ({ ...show(one), at }));
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
          {rows.map(({ row, cells, at }) => (
            <tr key={at}>
              <td data-name="Row">{row}</td>
              {cells.map((cell, place) => (
                <td key={columns[place]} data-name={columns[place]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {found.length > rowsMost && (
        <p className="small">
          The first {rowsMost} of {thousands(found.length)} are shown.
        </p>
      )}
    </ScrollBox>
  );
}
