import { type MeasureChart, type MonthDetail, tableOf } from '@tandem/improvement/measuring';
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
  const centre = chart.kind === 'run' ? 'Middle value' : 'Average';
  return (
    <ScrollBox name={`Numbers of ${drawn.measure.name}`}>
      <table className="table numbers">
        <thead>
          <tr>
            <th scope="col">Month</th>
            {counted && (
              <th scope="col" className="num">
                {definition.numeratorLabel}
              </th>
            )}
            {counted && (
              <th scope="col" className="num">
                {definition.denominatorLabel}
              </th>
            )}
            <th scope="col" className="num">
              {definition.unit === 'percent' ? 'Percentage' : 'Value'}
            </th>
            <th scope="col" className="num">
              {centre}
            </th>
            <th scope="col" className="num">
              Limits
            </th>
            <th scope="col" className="num">
              Target
            </th>
            <th scope="col">What it says</th>
          </tr>
        </thead>
        <tbody>
          {tableOf(drawn)
            .toReversed()
            .map((row) => {
              const detail = details.get(row.month);
              const lines = [...(detail?.lines ?? []), ...events(row.month)];
              return (
                <tr key={row.month} data-x={row.month} data-title={detail?.title}>
                  <th scope="row">
                    <a href={`?month=${row.month}#figure`} aria-current={row.month === current ? 'true' : undefined}>
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
            })}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** `43.3% to 74.4%`; a limit that no value can reach is left out. */
function limits({ lower, upper }: { lower: string; upper: string }): string {
  if (lower === '' && upper === '') return '';
  if (lower === '') return `up to ${upper}`;
  return upper === '' ? `from ${lower}` : `${lower} to ${upper}`;
}
