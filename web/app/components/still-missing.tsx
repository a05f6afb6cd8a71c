import type { FidelityRow } from '@tandem/improvement/doing';

/** What would make a test worth more, as things to do and never as a grade; then what is there already. */
export function StillMissing({ rows }: { rows: readonly FidelityRow[] }) {
  const missing = rows.filter(({ met }) => !met);
  const there = rows.filter(({ met }) => met).map(({ says }) => says);
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">Still missing</h2>
      {missing.length === 0 ? (
        <p>Nothing: this test has all that makes one worth learning from.</p>
      ) : (
        <ul className="plain missing">
          {missing.map(({ criterion, says }) => (
            <li key={criterion}>{says}</li>
          ))}
        </ul>
      )}
      {there.length > 0 && <p className="small there">Already there: {there.join(', ')}.</p>}
    </section>
  );
}
