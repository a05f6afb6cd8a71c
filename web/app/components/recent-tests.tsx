import { decisions, type Recent } from '@tandem/improvement/doing';

/** Tests of the last 30 days by what became of them; a bar for each count, and the newest by name. */
export function RecentTests({ tests, nameOf }: { tests: Recent; nameOf: (ods: string) => string }) {
  const rows = [
    ...order.map((decision) => ({ says: capital(decisions[decision]), cycles: tests.decided[decision] })),
    { says: 'Decision awaited', cycles: tests.awaiting },
    { says: 'Under way', cycles: tests.running },
  ];
  if (rows.every(({ cycles }) => cycles.length === 0)) return <p>No tests of change lately.</p>;
  const most = Math.max(1, ...rows.map(({ cycles }) => cycles.length));
  return (
    <table className="table blocks by-decision">
      <tbody>
        {rows.map(({ says, cycles }) => (
          <tr key={says}>
            <th scope="row">{says}</th>
            <td className="num">{cycles.length}</td>
            <td className="bar">
              <svg width="110" height="12" viewBox="0 0 110 12" aria-hidden="true">
                <rect width={(cycles.length / most) * 110} height="12" fill="#4c6272" />
              </svg>
            </td>
            <td>
              <Names cycles={cycles} nameOf={nameOf} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const order = ['adopt', 'adapt', 'expand', 'abandon'] as const satisfies readonly (keyof typeof decisions)[];

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const shown = 3;

function Names({ cycles, nameOf }: { cycles: Recent['awaiting']; nameOf: (ods: string) => string }) {
  const rest = cycles.length - shown;
  return (
    <>
      {cycles.slice(0, shown).map(({ id, plan, practice }, at) => (
        <span key={id}>
          {at > 0 && ' · '}
          <a href={`/cycles/${id}`}>{plan.title}</a> ({nameOf(practice)})
        </span>
      ))}
      {rest > 0 && ` · ${rest} more`}
    </>
  );
}
