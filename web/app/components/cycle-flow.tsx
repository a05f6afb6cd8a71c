import {
  type Cycle,
  comparisons,
  datesInWords,
  predictionLate,
  type TestWindow,
  testWindow,
} from '@tandem/improvement/doing';
import { insideSentence, type MeasureChart, outOf } from '@tandem/improvement/measuring';
import { type Day, dayAndMonth, longDay, monthOf, monthsBetween } from '@tandem/improvement/time';
import { ChartPicture, type Wanted } from './chart-picture.tsx';

/** A test read from left to right in time: what was expected, the measure meanwhile, what came. */
export function CycleFlow({ cycle, drawn, today }: { cycle: Cycle; drawn: MeasureChart | null; today: Day }) {
  return (
    <div className="flow">
      <Planned cycle={cycle} />
      {drawn ? <Meanwhile cycle={cycle} drawn={drawn} /> : <p>The measure of this project is no longer kept.</p>}
      <Happened cycle={cycle} today={today} />
    </div>
  );
}

function Planned({ cycle }: { cycle: Cycle }) {
  const { plan, plannedOn } = cycle;
  return (
    <section className="panel" aria-labelledby="what-was-planned">
      <h2 className="tag" id="what-was-planned">
        Plan and prediction
      </h2>
      <p className="small">
        Written {longDay(plannedOn)}
        {predictionLate(cycle) && ', after the start'}
      </p>
      <p className="result">{outOf(plan.predicted, plan.scale)}</p>
      <p>
        <strong>because</strong> {plan.because}
      </p>
      <p className="small">
        {plan.what} {plan.who}, {datesInWords(plan)}.
      </p>
    </section>
  );
}

function Happened({ cycle: { plan, did, study, state }, today }: { cycle: Cycle; today: Day }) {
  return (
    <section className="panel" aria-labelledby="what-came">
      <h2 className="tag" id="what-came">
        What happened
      </h2>
      {did && <p className="small">{study ? `Written ${longDay(study.on)}` : `Done ${longDay(did.on)}`}</p>}
      {study && (
        <>
          <p className="result">{outOf(study.result, study.covered)}</p>
          <p>
            <strong>{comparisons[study.comparison]}.</strong> {study.learnt}
          </p>
        </>
      )}
      {did && <p className={study ? 'small' : undefined}>{did.happened}</p>}
      {!did && <p>{nothingYet(plan.ends, state === 'withdrawn', today)}</p>}
    </section>
  );
}

function nothingYet(ends: Day, isWithdrawn: boolean, today: Day): string {
  if (isWithdrawn) return 'The test did not take place.';
  return ends < today ? 'Nobody has written it down yet.' : `Nothing yet: the last day is ${dayAndMonth(ends)}.`;
}

/** Months before the window that a picture shows at least, so that there is something to compare with. */
const monthsBefore = 7;
const monthsLeast = 15;

/** The chart of the measure with the window of the test, drawn again for a phone. */
function Meanwhile({ cycle, drawn }: { cycle: Cycle; drawn: MeasureChart }) {
  const { definition, measure, series } = drawn;
  const last = series.months.at(-1) ?? monthOf(cycle.plan.ends);
  const begun = monthOf(cycle.plan.starts);
  const window = testWindow(cycle, definition);
  const wanted: Wanted = {
    latest: Math.max(monthsLeast, monthsBetween(begun, last) + monthsBefore),
    ...(begun > last ? { pending: { x: begun, text: '' } } : {}),
  };
  return (
    <figure>
      <figcaption>
        <strong>{measure.name}</strong>
        <span className="small">{whoIsCovered(cycle, drawn)}</span>
      </figcaption>
      <div className="off-phone">
        <ChartPicture drawn={drawn} size="test" id="chart" wanted={{ ...wanted, window }} />
      </div>
      <div className="on-phone">
        <ChartPicture
          drawn={drawn}
          size="test_phone"
          id="chart-phone"
          wanted={{ ...wanted, window: inShort(window) }}
        />
      </div>
    </figure>
  );
}

/** The same window with words that fit beside it on a phone. */
function inShort({ predicted, actual, ...window }: TestWindow): Wanted['window'] {
  return {
    ...window,
    ...(predicted ? { predicted: { ...predicted, label: predicted.short } } : {}),
    ...(actual ? { actual: { ...actual, label: actual.short } } : {}),
  };
}

/** The line and the two short levels count different people, so the caption says which. */
function whoIsCovered({ plan }: Cycle, { definition }: MeasureChart): string {
  if (definition.form === 'rate') return `Each month: ${definition.unitName || definition.numerator}`;
  const counted = `Each month: ${insideSentence(definition.numeratorLabel)}, out of ${insideSentence(definition.denominatorLabel)}`;
  return definition.unit === 'percent'
    ? `${counted}. In blue: the ${plan.scale} ${plan.scaleOf} of this test alone`
    : counted;
}
