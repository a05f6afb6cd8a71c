import { install, isHeld, roles } from '@tandem/improvement/access';
import { visit } from '../../../server/door/guard.ts';
import { openLinks } from '../../../server/store/links.ts';
import { people } from '../../../server/store/people.ts';
import { namesOfScopes } from '../../../server/store/scopes.ts';
import type { Route } from './+types/people.ts';

export async function loader(asked: Route.LoaderArgs) {
  return visit(asked, async ({ db, need, today }) => {
    need('manage_people', install);
    const found = await people(db);
    const nameOf = await namesOfScopes(
      db,
      found.flatMap((person) => person.grants),
    );
    const links = await openLinks(db);
    return found.map(({ id, name, email, grants, leftOn }) => ({
      id,
      name,
      email,
      hasLeft: leftOn !== null && leftOn <= today,
      waiting: links.get(id) === 'invitation',
      held: grants.filter((grant) => isHeld(grant, today)).map((grant) => `${roles[grant.role]}, ${nameOf(grant)}`),
    }));
  });
}

export default function People({ loaderData: found }: Route.ComponentProps) {
  const present = found.filter((person) => !person.hasLeft);
  const count = `${present.length} ${present.length === 1 ? 'person has' : 'people have'} a place here`;
  return (
    <main id="main">
      <title>People – Tandem</title>
      <h1 className="say">{count}</h1>
      <p className="lead">What each may see follows from their roles and takes effect with their next page.</p>
      <p>
        <a className="nhsuk-button nhsuk-button--brand" href="/admin/people/new">
          Invite a person
        </a>
      </p>
      <table className="table blocks">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">E-mail address</th>
            <th scope="col">Roles today</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {[...present, ...found.filter((person) => person.hasLeft)].map(
            ({ id, name, email, held, hasLeft, waiting }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/admin/people/${id}`}>{name}</a>
                </th>
                <td>{email}</td>
                <td>
                  {held.length > 3
                    ? `${held.slice(0, 2).join('; ')} and ${held.length - 2} more`
                    : held.join('; ') || 'none'}
                </td>
                <td>{hasLeft ? 'has left' : waiting ? 'invited' : ''}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </main>
  );
}
