import { type AmongOne, outOf, percent } from '@tandem/improvement/measuring';
import type { Funnel } from '@tandem/spc';
import { chartAddress } from '../addresses.ts';
import { ScrollBox } from './scroll-box.tsx';

type Placed = Funnel['units'][number];

/** Practices from the highest value to the lowest, each with the range that its size lets it have. */
export function AmongTable({
  funnel,
  practices,
  own,
}: {
  funnel: Funnel;
  practices: readonly AmongOne[];
  own: string | null;
}) {
  const known = new Map(practices.map((practice) => [practice.ods, practice]));
  const rows = funnel.units.toSorted((a, b) => (b.ratio ?? -1) - (a.ratio ?? -1));
  return (
    <ScrollBox name="Practices compared">
      <table className="table among">
        <thead>
          <tr>
            <th scope="col">Practice</th>
            <th scope="col" className="num">
              Value
            </th>
            <th scope="col" className="num">
              Out of
            </th>
            <th scope="col" className="num">
              By chance alone (99.8%)
            </th>
            <th scope="col" className="num">
              Widened for spread (99.8%)
            </th>
            <th scope="col">What it says</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((unit) => {
            const practice = known.get(unit.group);
            const measure = practice?.drawn.measure.id ?? '';
            return (
              <tr key={unit.group} className={unit.group === own ? 'own' : undefined}>
                <th scope="row">
                  <a href={chartAddress(unit.group, measure)}>{practice?.name ?? unit.group}</a>
                  {unit.group === own && <span className="small"> (this practice)</span>}
                </th>
                <td className="num">{unit.ratio === null ? 'nobody to count' : percent(unit.ratio)}</td>
                <td className="num">{outOf(unit.numerator, unit.denominator)}</td>
                <td className="num">{unit.limits && range(unit.limits.lcl998, unit.limits.ucl998)}</td>
                <td className="num">{unit.limits && range(unit.limits.odLcl998, unit.limits.odUcl998)}</td>
                <td>{says(unit)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function range(lower: number, upper: number): string {
  return `${percent(lower)} to ${percent(upper)}`;
}

function says({ apart, ratio, limits }: Placed): string {
  if (ratio === null || limits === null) return '';
  if (apart !== null)
    return `Stands apart: ${apart === 'high' ? 'higher' : 'lower'} than the spread explains. Worth a look`;
  return ratio > limits.ucl998 || ratio < limits.lcl998
    ? 'More than chance, no more than practices differ'
    : 'Inside what its size lets it have';
}
