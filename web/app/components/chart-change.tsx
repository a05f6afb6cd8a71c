import type { Fields } from '@tandem/improvement/fields';
import { type ChartChoice, choiceInWords, leadSentence, profileOfChart } from '@tandem/improvement/measuring';
import { assuranceWords, describe, variationWords } from '@tandem/spc';
import type { ChartView } from '../../server/views/chart.ts';
import type { ChartTrial } from '../../server/views/chart-change.ts';
import type { Look, Sent } from '../form.ts';
import { Boxes } from './boxes.tsx';
import { ChartFigure, ChartKey } from './chart-figure.tsx';
import { chartSentence } from './chart-picture.tsx';
import { ChangeForms } from './chart-settings.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Send } from './send.tsx';

type Given = {
  trial: ChartTrial;
  /** What the address asks for. */
  asked: Fields;
  /** The id that the setting is to have. */
  id: string;
  address: string;
  sent: Sent | undefined;
};

/** One choice: the chart as it is and as it would be, and the reason without which nothing is kept. */
export function ChangeContent({ trial, asked, id, address, sent }: Given) {
  const { now, would, choice } = trial;
  const { settings } = now.setting;
  if (!choice.ok || would === null) {
    const isAsked = asked.choice !== undefined;
    return (
      <Again
        now={now}
        address={address}
        sent={sent ?? { fields: asked, problems: isAsked && !choice.ok ? choice.problems : [] }}
      />
    );
  }
  const heading = choiceInWords(choice.value, settings);
  return (
    <>
      <title>{`${sent ? 'Error: ' : ''}${heading} – Tandem`}</title>
      <ErrorSummary problems={sent?.problems ?? []} />
      <h1 className="say">{questions[choice.value.kind](heading)}</h1>
      <p className="lead">Nothing is kept yet. Look at what would change, and say why.</p>
      {choice.value.kind !== 'not_now' && <WouldBe now={now} would={would} choice={choice.value} asked={asked} />}
      <section className="narrow" aria-labelledby="keep">
        <h2 id="keep">Keep it?</h2>
        <form method="post" noValidate>
          <ChoiceFields asked={asked} />
          <input type="hidden" name="id" value={sent?.fields.id ?? id} />
          <input type="hidden" name="version" value={settings.length} />
          <Boxes form={reasonBox} fields={sent?.fields ?? asked} problems={sent?.problems ?? []} />
          <div className="acts">
            <Send>Keep it</Send>
            <a href={address}>Leave the chart as it is</a>
          </div>
        </form>
      </section>
    </>
  );
}

const questions = {
  rules: (words) => `${words}?`,
  baseline: (words) => `${words}?`,
  phase: (words) => `${words}?`,
  exclude: (words) => `${words}?`,
  not_now: (words) => `${words}?`,
  undo: (words) => `${words.replace(/^Undone: /, 'Undo: ')}?`,
} as const satisfies Record<ChartChoice['kind'], (words: string) => string>;

const reasonBox = {
  reason: {
    label: 'Why?',
    control: 'lines',
    hint: 'It stands on the chart or in its history, with your name and the date. Name no patient.',
  },
} as const satisfies Record<string, Look>;

const choiceNames = ['choice', 'profile', 'to', 'first', 'from', 'month', 'of'] as const;

/** The choice as the address has it, sent again with the reason. */
function ChoiceFields({ asked }: { asked: Fields }) {
  return choiceNames.map((name) => {
    const value = asked[name];
    return value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />;
  });
}

function WouldBe({
  now,
  would,
  choice,
  asked,
}: {
  now: ChartView;
  would: ChartView;
  choice: ChartChoice;
  asked: Fields;
}) {
  const own = choiceNames.flatMap((name) => (asked[name] === undefined ? [] : [[name, asked[name]]]));
  const query = `${new URLSearchParams(own)}&`;
  return (
    <>
      <div className="half now-then">
        <Said heading="Now" view={now} />
        <Said heading="With this choice" view={would} />
      </div>
      <ChartFigure view={would} focus={null} whole={asked.months === 'all'} query={query} />
      <ChartKey drawn={would.drawn} />
      {choice.kind === 'rules' && <TheRules view={would} />}
    </>
  );
}

function Said({ heading, view: { drawn } }: { heading: string; view: ChartView }) {
  const { variation, assurance } = drawn.chart.verdict;
  const icons = [variation && variationWords(variation), assurance && assuranceWords(assurance)];
  return (
    <section aria-label={heading}>
      <h2>{heading}</h2>
      <p>
        <strong>{chartSentence(drawn)}.</strong>
      </p>
      <p>{leadSentence(drawn)}</p>
      <p className="small">{icons.filter((words) => words !== null).join('. ')}.</p>
    </section>
  );
}

function TheRules({ view: { drawn } }: { view: ChartView }) {
  const profile = profileOfChart(drawn);
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">The rules: {profile.title}</h2>
      <ul>
        {describe(profile).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="small">{profile.source}</p>
    </section>
  );
}

/** What could not be read, with every way to choose again. */
function Again({ now, address, sent }: { now: ChartView; address: string; sent: Sent }) {
  return (
    <>
      <title>{`${sent.problems.length > 0 ? 'Error: ' : ''}Change how this chart is read – Tandem`}</title>
      <ErrorSummary problems={sent.problems} />
      <h1 className="say">Change how this chart is read</h1>
      <p className="lead">
        {now.drawn.measure.name}, {now.owner.name}. You see what would change before anything is kept.
      </p>
      {sent.fields.reason && (
        <p className="panel">
          Your reason, not kept: <strong>{sent.fields.reason}</strong>
        </p>
      )}
      <h2>What should be different?</h2>
      <ChangeForms view={now} address={address} sent={sent} />
      <p>
        <a href={address}>Leave the chart as it is</a>
      </p>
    </>
  );
}
