import type { MeasureChart } from '@tandem/improvement/measuring';
import type { Month } from '@tandem/improvement/time';
import { chartAddress } from '../addresses.ts';
import { ChartPicture } from './chart-picture.tsx';

/** Small charts of many practices on one axis, so that heights can be compared by eye. */
export function Multiples({
  charts,
  start,
}: {
  charts: readonly { ods: string; name: string; drawn: MeasureChart }[];
  start: Month;
}) {
  const axis = commonAxis(charts.map(({ drawn }) => drawn));
  return (
    <div className="multiples">
      {charts.map(({ ods, name, drawn }) => (
        <a key={ods} href={chartAddress(ods, drawn.measure.id)}>
          <span className="name">{name}</span>
          <ChartPicture drawn={drawn} size="multiple" id={`many-${ods}`} wanted={{ title: name, start, axis }} />
        </a>
      ))}
    </div>
  );
}

/** From the lowest to the highest value or target of all charts; `undefined` where there is nothing to draw. */
function commonAxis(charts: readonly MeasureChart[]): { from: number; to: number } | undefined {
  const values = charts
    .flatMap(({ chart }) => chart.points.flatMap(({ value, target }) => [value, target]))
    .filter((value) => value !== null);
  return values.length === 0 ? undefined : { from: Math.min(...values), to: Math.max(...values) };
}
