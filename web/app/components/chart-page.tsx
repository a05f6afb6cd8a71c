import { leadSentence, type MonthDetail, monthDetails, signalRows } from '@tandem/improvement/measuring';
import { assuranceWords, variationWords } from '@tandem/spc';
import type { ChartView } from '../../server/views/chart.ts';
import { AroundThen, eventsIn } from './around-then.tsx';
import { ChartFigure, ChartKey } from './chart-figure.tsx';
import { chartSentence } from './chart-picture.tsx';
import { ChangeForms } from './chart-settings.tsx';
import { Fold } from './fold.tsx';
import { HowMade } from './how-made.tsx';
import { LevelDifference } from './level-difference.tsx';
import { MonthFocus } from './month-focus.tsx';
import { NumbersTable } from './numbers-table.tsx';
import { RebasePanel } from './rebase-panel.tsx';
import { JustKept, SettingHistory } from './setting-history.tsx';
import { SignalTable } from './signal-table.tsx';
import { Assurance, Variation } from './verdict.tsx';
import { Why } from './why.tsx';

/**
 * One chart with everything it can answer: what it says, the picture, why, what happened, numbers, making, files.
 * @param address of the page, which its files lie under
 * @param month the month somebody asked about
 * @param whole whether a phone should show all months
 * @param kept the id of a setting that was kept just now
 */
export function ChartContent({
  view,
  address,
  month,
  whole,
  kept,
}: {
  view: ChartView;
  address: string;
  month: string | null;
  whole: boolean;
  kept: string | null;
}) {
  const { drawn, owner, around } = view;
  const details = new Map<string, MonthDetail>(monthDetails(drawn).map((detail) => [detail.month, detail]));
  const inMonth = (of: MonthDetail['month']) => eventsIn(of, around.events);
  const found = details.get(month ?? '');
  const signs = signalRows(drawn);
  const focus = found ? { ...found, lines: [...found.lines, ...inMonth(found.month)] } : null;
  return (
    <>
      <title>{`${drawn.measure.name}, ${owner.name} – Tandem`}</title>
      {kept !== null && <JustKept view={view} kept={kept} address={address} />}
      <h1 className="say">{chartSentence(drawn)}</h1>
      <p className="lead">{leadSentence(drawn)}</p>
      <VerdictWords view={view} />
      <ChartFigure view={view} focus={focus} whole={whole} />
      {focus && <MonthFocus detail={focus} months={drawn.series.months} />}
      <ChartKey drawn={drawn} />
      <div className="half because">
        <div>
          <Why drawn={drawn} />
          <RebasePanel view={view} address={address} />
        </div>
        <AroundThen events={around.events} />
      </div>
      <LevelDifference drawn={drawn} />
      <section className="folds" aria-label="Numbers and how they were made">
        <Fold summary={`The same numbers as a table (${drawn.series.months.length} months)`}>
          <NumbersTable drawn={drawn} details={details} events={inMonth} current={focus?.month ?? null} />
        </Fold>
        {signs.length > 0 && (
          <Fold summary={`Every sign: which rule fired on which months (${signs.length})`}>
            <SignalTable rows={signs} measure={drawn.measure.name} />
          </Fold>
        )}
        <Fold summary="How this chart is made: rules, average, definition, source">
          <HowMade view={view} />
        </Fold>
        <SettingsFold view={view} address={address} />
        <p>
          Download: <a href={`${address}/picture.svg`}>picture (SVG)</a> ·{' '}
          <a href={`${address}/numbers.csv`}>numbers (CSV)</a>
        </p>
        {view.amongHref !== null && (
          <p>
            <a href={view.amongHref}>Compare the practices of {view.collaborative?.name}</a>
          </p>
        )}
      </section>
    </>
  );
}

/** For those who may choose, the ways to; for all others, what was chosen. */
function SettingsFold({ view, address }: { view: ChartView; address: string }) {
  const { mayChoose, settings } = view.setting;
  if (!mayChoose && settings.length === 0) return null;
  return (
    <Fold summary={mayChoose ? 'Change how this chart is read' : 'What people chose for this chart'} id="settings">
      {mayChoose && <ChangeForms view={view} address={address} />}
      <SettingHistory view={view} address={address} />
    </Fold>
  );
}

function VerdictWords({ view: { drawn } }: { view: ChartView }) {
  const { chart } = drawn;
  const { variation, assurance } = chart.verdict;
  return (
    <div className="verdict">
      {variation && (
        <span className="row mid">
          <Variation chart={chart} size={40} />
          <span aria-hidden="true">{variationWords(variation)}</span>
        </span>
      )}
      {assurance && (
        <span className="row mid">
          <Assurance chart={chart} size={40} />
          <span aria-hidden="true">{assuranceWords(assurance)}</span>
        </span>
      )}
    </div>
  );
}
