import { monthInWords, titleOf } from '@tandem/improvement/convening';
import { type MeasureChart, standingOf, tally, tallySentence } from '@tandem/improvement/measuring';
import { longDay } from '@tandem/improvement/time';
import type { PracticeView } from '../../server/views/practice.ts';

/** Who this is, where they are in their year, how many measures are better; for a practice that closed, where its patients are. */
export function PracticeLead({ view, charts }: { view: PracticeView; charts: readonly MeasureChart[] }) {
  const { practice, collaborative, month, successor, part } = view;
  const better = tallySentence(tally(charts.map(({ chart }) => standingOf(chart))), {
    one: 'measure',
    many: 'measures',
  });
  if (!collaborative) return null;
  return (
    <p className="lead">
      {part.kind === 'asked' && `${practice.name} · `}
      {titleOf(collaborative)}
      {part.kind === 'asked' && `, ${monthInWords(collaborative, month)}`}.{' '}
      {successor && practice.closed && (
        <>
          Since {longDay(practice.closed)} its patients are with{' '}
          <a href={`/practices/${successor.ods}`}>{successor.name}</a>. What it sent until then stays here.{' '}
        </>
      )}
      {charts.length > 0 && `${better}.`}
    </p>
  );
}

/** The ways to the rest of a practice, for those whose main navigation leads elsewhere. */
export function PracticeWays({ view }: { view: PracticeView }) {
  const { practice, others } = view;
  const base = `/practices/${practice.ods}`;
  return (
    <p className="small practice-ways">
      <a href={`${base}/measures`}>Measures and their definitions</a>
      <a href={`${base}/waiting`}>Whom to see first</a>
      <a href={`${base}/tests`}>Projects and tests</a>
      <a href={`${base}/learning-sets`}>Learning sets</a>
      {others.map((other) => (
        <a key={other.id} href={`${base}?collaborative=${other.id}`}>
          {practice.name} in the {titleOf(other)}
        </a>
      ))}
    </p>
  );
}
