import { type MeasureChart, type MonthDetail, type NumbersRow, tableOf } from '@tandem/improvement/measuring';
import { ScrollBox } from './scroll-box.tsx';

/**
 * The numbers behind the picture, latest month first. Each month is a way to the picture with that month in focus; the
 * script of the page shows the same words, read from these rows, where somebody points.
 */
export function NumbersTable({
  drawn,
  details,
  events,
  current,
}: {
  drawn: MeasureChart;
  details: ReadonlyMap<string, MonthDetail>;
  /** What happened in a month, in words. */
  events: (month: MonthDetail['month']) => readonly string[];
  /** The month in focus. */
  current: string | null;
}) {
  const { definition, chart } = drawn;
  const counted = definition.form === 'counts';
  const counts = counted ? [definition.numeratorLabel, definition.denominatorLabel] : [];
  const unit = definition.unit === 'percent' ? 'Percentage' : 'Value';
  const centre = chart.kind === 'run' ? 'Middle value' : 'Average';
  return (
    <ScrollBox name={`Numbers of ${drawn.measure.name}`}>
      <table className="table numbers">
        <thead>
          <tr>
            <th scope="col">Month</th>
            {[...counts, unit, centre, 'Limits', 'Target'].map((heading) => (
              <th key={heading} scope="col" className="num">
                {heading}
              </th>
            ))}
            <th scope="col">What it says</th>
          </tr>
        </thead>
        <tbody>
          {tableOf(drawn)
            .toReversed()
            .map((row) => (
              <Row
                key={row.month}
                row={row}
                counted={counted}
                title={details.get(row.month)?.title}
                lines={[...(details.get(row.month)?.lines ?? []), ...events(row.month)]}
                isCurrent={row.month === current}
              />
            ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Row({
  row,
  counted,
  title,
  lines,
  isCurrent,
}: {
  row: NumbersRow;
  counted: boolean;
  title: string | undefined;
  lines: readonly string[];
  isCurrent: boolean;
}) {
  return (
    <tr data-x={row.month} data-title={title}>
      <th scope="row">
        <a href={`?month=${row.month}#figure`} aria-current={isCurrent ? 'true' : undefined}>
          {row.label}
        </a>
      </th>
      {counted && <td className="num">{row.numerator}</td>}
      {counted && <td className="num">{row.denominator}</td>}
      <td className="num">{row.value}</td>
      <td className="num">{row.centre}</td>
      <td className="num">{limits(row)}</td>
      <td className="num">{row.target}</td>
      <td className="says">
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </td>
    </tr>
  );
}

/** `43.3% to 74.4%`; a limit that no value can reach is left out. */
function limits({ lower, upper }: Pick<NumbersRow, 'lower' | 'upper'>): string {
  if (lower === '' && upper === '') return '';
  if (lower === '') return `up to ${upper}`;
  return upper === '' ? `from ${lower}` : `${lower} to ${upper}`;
}
