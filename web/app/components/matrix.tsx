import { figure, latestOf, type Measure, type MeasureChart, outOf, type Standing } from '@tandem/improvement/measuring';
import { type Month, shortMonth } from '@tandem/improvement/time';
import { chartAddress } from '../addresses.ts';
import { chartSentence } from './chart-picture.tsx';
import { targetWords } from './pooled-picture.tsx';
import { ScrollBox } from './scroll-box.tsx';
import { Assurance, Variation } from './verdict.tsx';

/** One practice of the matrix: a chart for each measure, what the leading one says, and its room for improvement. */
export type MatrixRow = {
  practice: { ods: string; name: string };
  charts: readonly MeasureChart[];
  standing: Standing;
  room: number | null;
};

/** Every practice by every measure: icons, the figure and its counts; each cell opens its chart. */
export function Matrix({
  rows,
  measures,
  to,
}: {
  rows: readonly MatrixRow[];
  measures: readonly Measure[];
  to: Month;
}) {
  // Without a target on the leading measure there is no room to tell.
  const hasRoom = rows.some(({ room }) => room !== null);
  return (
    <ScrollBox name="Practices by measures">
      <table className="table matrix">
        <thead>
          <tr>
            <th scope="col">Practice</th>
            {measures.map((measure, at) => (
              <th scope="col" key={measure.id}>
                {measure.name}
                <br />
                <span className="small">{rows[0]?.charts[at] ? targetWords(rows[0].charts[at]) : ''}</span>
              </th>
            ))}
            {hasRoom && (
              <th scope="col" className="num">
                Room for
                <br />
                improvement
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.practice.ods}>
              <th scope="row">
                <a href={`/practices/${row.practice.ods}`}>{row.practice.name}</a>
              </th>
              {row.charts.map((drawn) => (
                <td key={drawn.measure.id}>
                  <Cell ods={row.practice.ods} drawn={drawn} to={to} />
                </td>
              ))}
              {hasRoom && <td className="num">{roomWords(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Cell({ ods, drawn, to }: { ods: string; drawn: MeasureChart; to: Month }) {
  const latest = latestOf(drawn);
  if (!latest) return <span className="small">not sent yet</span>;
  const { numerator, denominator } = latest.point;
  const counts = numerator === null || denominator === null ? null : outOf(numerator, denominator);
  // A month is named only where it is not the one the page is about.
  const month = latest.month === to ? null : shortMonth(latest.month);
  return (
    <a className="cell" href={chartAddress(ods, drawn.measure.id)} title={chartSentence(drawn)}>
      <Variation chart={drawn.chart} size={30} />
      <Assurance chart={drawn.chart} size={30} />
      <span className="value">
        <strong>{figure(latest.value, drawn.definition)}</strong>
        <span className="small">{[counts, month].filter((part) => part !== null).join(', ')}</span>
      </span>
    </a>
  );
}

function roomWords({ room, standing, charts }: MatrixRow): string {
  if (standing === 'too_little') return 'too little data';
  const definition = charts[0]?.definition;
  if (room === null || !definition) return '–';
  if (room <= 0) return 'at target';
  if (definition.unit !== 'percent') return figure(room, definition);
  const points = Math.round(room * 100);
  return points === 0 ? 'under 1 point' : `${points} ${points === 1 ? 'point' : 'points'}`;
}
