import { latestWords, type MeasureChart } from '@tandem/improvement/measuring';
import { bareMonth, type Month } from '@tandem/improvement/time';
import { mark } from '@tandem/spc/svg';
import { chartAddress } from '../addresses.ts';
import { ChartPicture, chartSentence, Svg } from './chart-picture.tsx';
import { Variation } from './verdict.tsx';

/** A card shows the latest two years; the whole series is on the chart's own page. */
const cardMonths = 24;

/**
 * Each measure of a practice: what its chart says as the way to it, the latest value with its counts, and the chart in small.
 * @param missing measures that are not in for the month asked for, drawn with the month's empty place
 */
export function MeasureCards({
  ods,
  charts,
  missing,
}: {
  ods: string;
  charts: readonly MeasureChart[];
  missing: { month: Month; measures: ReadonlySet<string> } | null;
}) {
  return (
    <div className="half measures">
      {charts.map((drawn) => (
        <MeasureCard
          key={drawn.measure.id}
          ods={ods}
          drawn={drawn}
          pending={missing?.measures.has(drawn.measure.id) ? missing.month : null}
        />
      ))}
    </div>
  );
}

function MeasureCard({ ods, drawn, pending }: { ods: string; drawn: MeasureChart; pending: Month | null }) {
  const { measure, chart } = drawn;
  return (
    <article className="meas">
      <div className="row">
        {chart.verdict.variation ? <Variation chart={chart} size={36} /> : <span className="no-icon" />}
        <div>
          <h3>
            <a href={chartAddress(ods, measure.id)}>{chartSentence(drawn)}</a>
          </h3>
          <Latest drawn={drawn} />
        </div>
      </div>
      {latestWords(drawn) === null ? (
        <p className="panel small">
          The first month that is sent begins the line. From 12 months on, limits show what chance alone gives.
        </p>
      ) : (
        <Pictures drawn={drawn} pending={pending} />
      )}
    </article>
  );
}

function Latest({ drawn }: { drawn: MeasureChart }) {
  const latest = latestWords(drawn);
  if (!latest) return <p className="small">{drawn.measure.name}: nothing sent yet</p>;
  return (
    <p className="small">
      {drawn.measure.name}: <span className="big">{latest.figure}</span>{' '}
      {latest.counts === null ? '' : `${latest.counts}, `}
      {latest.month}
    </p>
  );
}

/** Drawn twice, because a chart that is only shrunk cannot be read on a phone. */
function Pictures({ drawn, pending }: { drawn: MeasureChart; pending: Month | null }) {
  const wanted = {
    latest: cardMonths,
    ...(pending ? { pending: { x: pending, text: `${bareMonth(pending)} to come` } } : {}),
  };
  return (
    <>
      <div className="off-phone">
        <ChartPicture drawn={drawn} size="card" id={`card-${drawn.measure.id}`} wanted={wanted} />
      </div>
      <div className="on-phone">
        <ChartPicture drawn={drawn} size="card_phone" id={`phone-${drawn.measure.id}`} wanted={wanted} />
      </div>
    </>
  );
}

/** What the marks on small charts mean, and the band where any of them has one. */
export function CardKey({ charts }: { charts: readonly MeasureChart[] }) {
  const banded = charts.some(({ chart }) => chart.points.some(({ upper, lower }) => upper !== null || lower !== null));
  const fixed = charts.some(({ plan }) => plan.baseline !== null);
  return (
    <p className="key">
      <span>
        <Svg markup={mark('improvement', 16)} />
        improvement
      </span>
      <span>
        <Svg markup={mark('concern', 16)} />
        concern
      </span>
      <span>
        <Svg markup={mark('within_chance', 16)} />
        within chance
      </span>
      {banded && (
        <span>
          <svg width="26" height="16" viewBox="0 0 26 16" aria-hidden="true">
            <rect x="1" y="2" width="24" height="12" fill="#ebf1f4" stroke="#d8dde0" />
          </svg>
          {fixed ? 'limits, from before the collaborative' : 'limits'}
        </span>
      )}
    </p>
  );
}
