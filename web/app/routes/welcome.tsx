import { redirect } from 'react-router';
import { visitIfSignedIn } from '../../server/door/guard.ts';
import { heldBy } from '../../server/store/ways.ts';
import { homeOf } from '../ways.ts';
import type { Route } from './+types/welcome.ts';

/** Whoever is signed in begins at the home of their role. */
export async function loader(asked: Route.LoaderArgs) {
  const home = await visitIfSignedIn(asked, async (visit) =>
    visit ? homeOf(await heldBy(visit.db, visit.person.id, visit.today)) : null,
  );
  if (home) throw redirect(home);
  return null;
}

/** The front door, for whoever is not signed in. */
export default function Welcome() {
  return (
    <main id="main">
      <title>Tandem</title>
      <h1 className="say">Practices that improve together, and can see whether they do</h1>
      <p className="lead">
        Tandem carries a quality improvement collaborative through its year: the monthly numbers, charts that tell a
        change from chance, tests of change, and the learning sets between them.
      </p>
      <p>
        <a className="nhsuk-button nhsuk-button--brand" href="/sign-in">
          Sign in
        </a>
      </p>
      <p className="small">Accounts are by invitation from the people who run your programme.</p>
    </main>
  );
}
