import { offeredReason, offerInWords, rebaseOffer } from '@tandem/improvement/measuring';
import type { ChartView } from '../../server/views/chart.ts';

/** The new phase that the numbers speak for, with what speaks against it. A person starts it, or waits; nothing else does. */
export function RebasePanel({ view: { drawn, setting }, address }: { view: ChartView; address: string }) {
  const proposal = rebaseOffer({ drawn, settings: setting.settings });
  if (proposal === null) return null;
  const ask = (choice: string, reason: string) =>
    `${address}/change?${new URLSearchParams({ choice, from: proposal.x, reason })}`;
  return (
    <section className="panel rebase" aria-labelledby="rebase">
      <h3 id="rebase">Is this the new normal?</h3>
      <p>{offerInWords(drawn, proposal)}</p>
      {setting.mayChoose && (
        <div className="acts">
          <a className="nhsuk-button nhsuk-button--secondary" href={ask('phase', offeredReason(drawn, proposal))}>
            Start a new phase here
          </a>
          <a href={ask('not_now', '')}>Not now</a>
        </div>
      )}
    </section>
  );
}
