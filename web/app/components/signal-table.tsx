import type { SignalRow } from '@tandem/improvement/measuring';
import { mark } from '@tandem/spc/svg';
import { Svg } from './chart-picture.tsx';
import { ScrollBox } from './scroll-box.tsx';

const meanings = { improvement: 'Improvement', concern: 'Concern', neither: 'Neither' } as const satisfies Record<
  SignalRow['meaning'],
  string
>;

/** Which rule fired on which months: every sign of a chart, the latest complete first. */
export function SignalTable({ rows, measure }: { rows: readonly SignalRow[]; measure: string }) {
  return (
    <ScrollBox name={`Signs of ${measure}`}>
      <table className="table signs">
        <thead>
          <tr>
            {['Rule', 'Months', 'Complete in', 'Which way', 'Means'].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ rule, months, completeIn, way, meaning, disagrees, isPast }) => (
            <tr key={`${rule} ${months} ${way}`}>
              <th scope="row">{rule}</th>
              <td>{months}</td>
              <td>{completeIn}</td>
              <td>{way}</td>
              <td>
                <span className="meaning">
                  <Svg markup={mark(meaning, 18)} />
                  {meanings[meaning]}
                </span>
                {disagrees && <span className="small">Another sign disagrees</span>}
                {isPast && <span className="small">Before a new phase</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
