import { install } from '@tandem/improvement/access';
import { latestDefinition, measureKinds } from '@tandem/improvement/measuring';
import { longMonth } from '@tandem/improvement/time';
import { setupHere } from '../../../server/acts/setting-up.ts';
import { visit } from '../../../server/door/guard.ts';
import type { Route } from './+types/measures.ts';

export async function loader(asked: Route.LoaderArgs) {
  return visit(asked, async ({ db, need }) => {
    need('manage_settings', install);
    const setup = await setupHere(db);
    const rows = (setup?.measures ?? []).map((measure) => {
      const { version, from } = latestDefinition(measure);
      return { id: measure.id, name: measure.name, kind: measureKinds[measure.kind], version, from: longMonth(from) };
    });
    return { hasProgramme: setup !== null, rows };
  });
}

export default function Measures({ loaderData: { hasProgramme, rows } }: Route.ComponentProps) {
  return (
    <main id="main">
      <title>Measures – Tandem</title>
      <h1 className="say">
        {rows.length === 0 ? 'No measures yet' : `${rows.length} ${rows.length === 1 ? 'measure' : 'measures'}`}
      </h1>
      <p className="lead">
        A definition is never changed: what was counted by it stays as it was. A better one is added as a new version,
        from a month on.
      </p>
      {hasProgramme ? (
        <p>
          <a className="nhsuk-button nhsuk-button--brand" href="/admin/measures/new">
            Add a measure
          </a>
        </p>
      ) : (
        <p>
          First <a href="/admin/programme">set up your programme</a>.
        </p>
      )}
      {rows.length > 0 && (
        <table className="table blocks">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Kind</th>
              <th scope="col">Present definition</th>
              <th scope="col">Short name in files</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, kind, version, from }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/admin/measures/${id}`}>{name}</a>
                </th>
                <td>{kind}</td>
                <td>
                  version {version}, from {from}
                </td>
                <td>{id}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </main>
  );
}
