import { changeBy, type MeasureChart, type MonthStanding, sentSentence } from '@tandem/improvement/measuring';

/** What somebody reads who has just sent a month: how it stands, and what it changed in the charts. */
export function JustSent({ standing, charts }: { standing: MonthStanding; charts: readonly MeasureChart[] }) {
  const changes = charts
    .filter(({ measure }) => !standing.missing.some(({ id }) => id === measure.id))
    .flatMap((drawn) => changeBy(drawn, standing.month) ?? []);
  return (
    <div className="panel just-sent" role="status">
      <p>
        <strong>{sentSentence(standing)}</strong>
      </p>
      {standing.in > 0 && changes.length === 0 && <p>No chart says anything other than it did before this month.</p>}
      {changes.map((change) => (
        <p key={change}>{change}.</p>
      ))}
    </div>
  );
}
