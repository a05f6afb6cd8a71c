import type { LearningSet } from '@tandem/improvement/convening';
import { type MeasureChart, planSentence, targetFigure } from '@tandem/improvement/measuring';
import { longDay, type Month } from '@tandem/improvement/time';
import { ChartPicture, noAnnotations } from './chart-picture.tsx';
import { ScrollBox } from './scroll-box.tsx';

/** The caption of all practices together, which says that these are sums. */
export function PooledCaption({ drawn }: { drawn: MeasureChart }) {
  return (
    <p className="small">
      {drawn.definition.numerator} The sum over all practices, not a mean of their percentages.{' '}
      {planSentence(drawn.plan)}
    </p>
  );
}

/** All practices together, with the learning sets above and, under each month, how many practices are in it. */
export function PooledPicture({
  drawn,
  reporting,
  enrolledIn,
  sets,
  id,
}: {
  drawn: MeasureChart;
  reporting: ReadonlyMap<Month, number>;
  enrolledIn: ReadonlyMap<Month, number>;
  sets: readonly LearningSet[];
  id: string;
}) {
  const entries = drawn.series.months.map((month) => {
    const count = reporting.get(month) ?? 0;
    return { x: month, text: String(count), strong: count < (enrolledIn.get(month) ?? 0) };
  });
  return (
    <ScrollBox name={`${drawn.measure.name}, all practices together`}>
      <ChartPicture
        drawn={drawn}
        size="pooled"
        id={id}
        wanted={{
          annotations: {
            ...noAnnotations,
            learningSets: sets.map(({ number, day }) => ({
              number,
              x: day,
              title: `Learning set ${number}, ${longDay(day)}`,
            })),
          },
          counts: { caption: 'practices', entries },
        }}
      />
    </ScrollBox>
  );
}

/** `target 80%`, `target at most 10%`. */
export function targetWords({ chart, definition }: MeasureChart): string {
  if (definition.target === null) return 'no target';
  return `target ${chart.direction === 'decrease' ? 'at most ' : ''}${targetFigure(definition.target, definition)}`;
}
