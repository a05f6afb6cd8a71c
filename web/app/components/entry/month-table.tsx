import { type MonthStanding, valueWords } from '@tandem/improvement/measuring';
import { addMonths, bareMonth, type Month } from '@tandem/improvement/time';
import { MeasureName } from './measure-name.tsx';
import { BoxesOfRow } from './row-boxes.tsx';
import { RowNote } from './row-note.tsx';
import type { Clock, ShownRow } from './shown-row.ts';
import { StateMark } from './state-mark.tsx';

type Props = {
  month: Month;
  standing: MonthStanding;
  rows: readonly ShownRow[];
  mayEnter: boolean;
  names: ReadonlyMap<string, string>;
  clock: Clock;
};

/** One row a measure: boxes, the percentage, last month's value and how far the row is; questions in a row beneath. */
export function MonthTable(props: Props) {
  const { month, rows, mayEnter } = props;
  return (
    <table className={`table grid${mayEnter ? '' : ' read'}`} id="grid">
      <thead>
        <tr>
          <th scope="col" className="what-column">
            Measure
          </th>
          <th scope="col" className="num">
            Number who did
          </th>
          <th scope="col" className="num">
            Out of
          </th>
          <th scope="col" className="num">
            {bareMonth(month)}
          </th>
          <th scope="col" className="num last">
            {bareMonth(addMonths(month, -1))}
          </th>
          <th scope="col" className="state-column">
            State
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <MonthRow key={row.measure.id} row={row} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function MonthRow({ row, month, standing, mayEnter, names, clock }: Props & { row: ShownRow }) {
  const asked = row.state.kind === 'to_check' || row.state.kind === 'to_correct' || row.state.kind === 'overtaken';
  return (
    <>
      <tr className={asked ? 'asked' : undefined} data-measure={row.measure.id}>
        <th scope="row" className="name">
          <MeasureName row={row} />
        </th>
        <BoxesOfRow row={row} month={month} mayEnter={mayEnter} />
        <Before row={row} month={month} />
        <td>
          <StateMark row={row} isLate={standing.late} clock={clock} />
        </td>
      </tr>
      {mayEnter && <RowNote row={row} month={month} names={names} clock={clock} />}
    </>
  );
}

/** What counts for the month before, or that there is nothing. */
function Before({ row: { before, definition }, month }: { row: ShownRow; month: Month }) {
  const words = before ? valueWords(before.value, definition) : null;
  return (
    <td className="num last muted">
      <span className="small on-phone">{bareMonth(addMonths(month, -1))}</span>
      {words ? words.figure : 'not sent'}
      {words?.counts && <span className="small">{words.counts}</span>}
    </td>
  );
}
