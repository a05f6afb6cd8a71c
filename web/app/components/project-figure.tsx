import { type MeasureChart, planSentence } from '@tandem/improvement/measuring';
import type { Annotations } from '@tandem/spc/svg';
import { chartAddress } from '../addresses.ts';
import { ChartPicture, chartSentence } from './chart-picture.tsx';
import { ScrollBox } from './scroll-box.tsx';

/** Months of the picture on a phone. */
const phoneMonths = 18;

/** The measure of a project with its tests as lanes above; drawn again for a phone. */
export function ProjectFigure({
  drawn,
  around,
  practice,
}: {
  drawn: MeasureChart;
  around: Annotations;
  practice: string;
}) {
  const wanted = { annotations: around };
  return (
    <figure className="project-figure">
      <figcaption>
        <strong>{chartSentence(drawn)}</strong>
        <span className="small">{planSentence(drawn.plan)}</span>
      </figcaption>
      <div className="off-phone">
        <ScrollBox name={`Chart of ${drawn.measure.name}`}>
          <ChartPicture drawn={drawn} size="full" id="chart" wanted={wanted} />
        </ScrollBox>
      </div>
      <div className="on-phone">
        <ChartPicture drawn={drawn} size="full_phone" id="chart-phone" wanted={{ ...wanted, latest: phoneMonths }} />
      </div>
      <p>
        <a href={chartAddress(practice, drawn.measure.id)}>Open this chart</a>
      </p>
    </figure>
  );
}
