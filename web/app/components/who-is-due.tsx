import { Fold } from './fold.tsx';

type Due = { ods: string; name: string; says: string };

/** More names than these are folded away, so that the page stays a page. */
const shownMax = 8;

/** Practices that have not sent all of the month, each with how far it is. */
export function WhoIsDue({ practices }: { practices: readonly Due[] }) {
  const rest = practices.slice(shownMax);
  return (
    <>
      <DueList practices={practices.slice(0, shownMax)} />
      {rest.length > 0 && (
        <Fold summary={`${rest.length} more`}>
          <DueList practices={rest} />
        </Fold>
      )}
    </>
  );
}

function DueList({ practices }: { practices: readonly Due[] }) {
  if (practices.length === 0) return null;
  return (
    <ul className="plain due">
      {practices.map(({ ods, name, says }) => (
        <li key={ods}>
          <div>
            <strong>
              <a href={`/practices/${ods}`}>{name}</a>
            </strong>
            <span className="small">{says}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
