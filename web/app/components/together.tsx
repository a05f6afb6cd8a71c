import { firstDay, longMonth, monthOf } from '@tandem/improvement/time';
import type { CollaborativeView } from '../../server/views/collaborative.ts';
import { chartAddress } from '../addresses.ts';
import { PooledCaption, PooledPicture } from './pooled-picture.tsx';

/** All practices of a collaborative together on its leading measure, or why they cannot be added. */
export function Together({ view, measure }: { view: CollaborativeView; measure: string }) {
  const together = view.pooled.get(measure);
  if (!together) return null;
  if (together.kind === 'not_pooled') return <p>{together.why}</p>;
  if (together.chart.chart.points.every(({ value }) => value === null))
    return <p>No practice has sent counts for this measure yet.</p>;
  return (
    <>
      <PooledCaption drawn={together.chart} />
      <PooledPicture
        drawn={together.chart}
        reporting={together.reporting}
        enrolledIn={view.enrolledIn}
        sets={view.sets}
        id="pooled"
      />
      <Joiners view={view} />
      <p>
        <a href={chartAddress(view.collaborative.id, measure)}>Open this chart</a>
      </p>
    </>
  );
}

/** Who came later, because a pooled line moves when its practices do. */
function Joiners({ view }: { view: CollaborativeView }) {
  const first = firstDay(view.collaborative.starts);
  const late = view.named?.rows.filter(({ team }) => team.joined > first) ?? [];
  if (late.length === 0) return null;
  const names = late
    .map(({ practice, team }) => `${practice.name} joined in ${longMonth(monthOf(team.joined))}`)
    .join('; ');
  return (
    <p className="small">
      {names}. Compare with care: bold counts are months in which fewer practices reported than were enrolled.
    </p>
  );
}
