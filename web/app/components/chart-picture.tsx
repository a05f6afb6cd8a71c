import { type MeasureChart, planSentence, wordsOf } from '@tandem/improvement/measuring';
import { month, shortMonth } from '@tandem/improvement/time';
import { sentence } from '@tandem/spc';
import { type Annotations, drawChart, type Picture } from '@tandem/spc/svg';

/** The one plain sentence of a chart: heading, description for those who cannot see it, and tooltip alike. */
export function chartSentence({ chart, measure }: MeasureChart): string {
  return sentence(chart, wordsOf(measure));
}

export const noAnnotations: Annotations = { learningSets: [], tests: [], phases: [] };

/** What a page may ask of a picture beyond its chart and size. */
export type Wanted = Partial<Omit<Picture, 'size' | 'values' | 'label' | 'idPrefix'>>;

/** A measure's chart as a string of SVG, for pages and for downloads. */
export function chartSvg(drawn: MeasureChart, size: Picture['size'], idPrefix: string, wanted: Wanted = {}): string {
  return drawChart(drawn.chart, {
    title: drawn.measure.name,
    description: `${chartSentence(drawn)}. ${planSentence(drawn.plan)}`,
    annotations: noAnnotations,
    ...wanted,
    size,
    idPrefix,
    values: drawn.definition.unit === 'percent' ? 'percent' : 'number',
    label: (x) => ({ month: shortMonth(month(x)), year: x.slice(0, 4) }),
  });
}

/** Puts a picture of our own making into the page. */
export function Svg({ markup, className }: { markup: string; className?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the markup comes from our own drawing, which escapes every text.
  return <span className={className} dangerouslySetInnerHTML={{ __html: markup }} />;
}

/** A measure's chart in the page. */
export function ChartPicture({
  drawn,
  size,
  id,
  wanted,
}: {
  drawn: MeasureChart;
  size: Picture['size'];
  id: string;
  wanted?: Wanted;
}) {
  return <Svg className="picture" markup={chartSvg(drawn, size, id, wanted)} />;
}
