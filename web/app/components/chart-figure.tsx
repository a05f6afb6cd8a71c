import {
  insideSentence,
  leftOutSentence,
  type MeasureChart,
  type MonthDetail,
  planSentence,
} from '@tandem/improvement/measuring';
import { longMonth, type Month } from '@tandem/improvement/time';
import { mark } from '@tandem/spc/svg';
import type { ChartView } from '../../server/views/chart.ts';
import { ChartPicture, Svg, type Wanted } from './chart-picture.tsx';
import { ScrollBox } from './scroll-box.tsx';

/** Months on a phone; all of them are one link away. */
const phoneMonths = 18;

/**
 * The chart in full, and drawn again for a phone.
 * @param focus the month somebody asked about
 * @param whole whether all months were asked for on a phone
 * @param query what else the address of the page asks for, with an `&` at its end where there is any
 */
export function ChartFigure({
  view,
  focus,
  whole,
  query = '',
}: {
  view: ChartView;
  focus: MonthDetail | null;
  whole: boolean;
  query?: string;
}) {
  const { drawn } = view;
  const wanted = wantedOf(view, focus);
  const all = drawn.series.months.length;
  const [phone, wide] = whole ? ['', 'figure-box'] : ['on-phone', 'off-phone'];
  return (
    <figure id="figure" className="chart-figure">
      <figcaption>
        <strong>{whatIsCounted(drawn)}</strong>
        <span className="small">
          {view.owner.name}, {spanOf(drawn.series.months)}. {planSentence(drawn.plan)} {leftOutSentence(drawn.plan)}
        </span>
      </figcaption>
      <div className={wide}>
        <ScrollBox name={`Chart of ${drawn.measure.name}`}>
          <ChartPicture drawn={drawn} size="full" id="chart" wanted={wanted} />
        </ScrollBox>
      </div>
      {phone !== '' && (
        <div className={phone}>
          <ChartPicture drawn={drawn} size="full_phone" id="chart-phone" wanted={{ ...wanted, latest: phoneMonths }} />
          {all > phoneMonths && (
            <p className="small">
              The latest {phoneMonths} months. <a href={`?${query}months=all#figure`}>All {all} months</a>
            </p>
          )}
        </div>
      )}
      {whole && (
        <p className="small on-phone">
          All {all} months; the picture moves sideways. <a href={`?${query}#figure`}>The latest {phoneMonths} months</a>
        </p>
      )}
    </figure>
  );
}

/** What is drawn besides the numbers: happenings, the month in focus, practices reporting. The file shows the same. */
export function wantedOf({ around, counts }: ChartView, focus: MonthDetail | null): Wanted {
  return {
    annotations: around.annotations,
    ...(focus ? { focus: { x: focus.month, lines: [focus.title, ...focus.lines] } } : {}),
    ...(counts ? { counts: { caption: 'practices', entries: counts.map(underMonth) } } : {}),
  };
}

/** Bold where fewer practices reported than were enrolled. */
function underMonth({ month, reporting, enrolled }: NonNullable<ChartView['counts']>[number]) {
  return { x: month, text: String(reporting), strong: reporting < enrolled };
}

function whatIsCounted({ definition, measure }: MeasureChart): string {
  if (definition.form === 'rate')
    return definition.unitName === '' ? measure.name : `${measure.name}: ${definition.unitName}`;
  return `${definition.numeratorLabel}, out of ${insideSentence(definition.denominatorLabel)}`;
}

function spanOf(months: readonly Month[]): string {
  const [first] = months;
  const last = months.at(-1);
  return first && last ? `${longMonth(first)} to ${longMonth(last)}` : 'no months';
}

/** What marks and lines mean. Limits widen only where counts made them. */
export function ChartKey({ drawn: { chart } }: { drawn: MeasureChart }) {
  const judged = chart.verdict.variation !== null;
  const limits = chart.points.some(({ upper, lower }) => upper !== null || lower !== null);
  return (
    <p className="key">
      {judged && (
        <>
          <span>
            <Svg markup={mark('improvement', 22)} />
            improvement
          </span>
          <span>
            <Svg markup={mark('concern', 22)} />
            concern
          </span>
          {chart.direction === 'neutral' && (
            <span>
              <Svg markup={mark('neither', 22)} />
              changed, neither good nor bad
            </span>
          )}
        </>
      )}
      <span>
        <Svg markup={mark('within_chance', 22)} />
        {judged ? 'within chance' : 'not judged'}
      </span>
      {judged && <Line dashes="" width={1.5} says={chart.kind === 'run' ? 'middle value' : 'average'} />}
      {limits && (
        <Line
          dashes="5 4"
          width={1.2}
          says={chart.kind === 'p' || chart.kind === 'pp' ? 'limits: wider where fewer were counted' : 'limits'}
        />
      )}
    </p>
  );
}

function Line({ dashes, width, says }: { dashes: string; width: number; says: string }) {
  return (
    <span>
      <svg width="34" height="8" viewBox="0 0 34 8" aria-hidden="true">
        <path
          d="M0 4h34"
          stroke={dashes === '' ? '#212b32' : '#4c6272'}
          strokeWidth={width}
          strokeDasharray={dashes || undefined}
        />
      </svg>
      {says}
    </span>
  );
}
