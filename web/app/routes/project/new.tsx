import { aimOffers, readProject } from '@tandem/improvement/doing';
import { data } from 'react-router';
import { startProject } from '../../../server/acts/trying.ts';
import { type Visit, visit } from '../../../server/door/guard.ts';
import { practice as practiceOf } from '../../../server/store/organisations.ts';
import { placeOfPractice } from '../../../server/store/places.ts';
import { aimChoice } from '../../../server/views/project.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { ProjectBoxes } from '../../components/project-boxes.tsx';
import { Send } from '../../components/send.tsx';
import { sentFields } from '../../form.ts';
import { onward } from '../../onward.ts';
import { idIn, newId } from '../../sending.ts';
import type { Route } from './+types/new.ts';

/** The practice whose project this will be, and what it may choose from. */
async function asked({ db, need, today }: Visit, request: Request) {
  const ods = new URL(request.url).searchParams.get('practice') ?? '';
  need('edit_projects', await placeOfPractice(db, ods));
  const practice = await practiceOf(db, ods);
  if (!practice) throw new Error(`practice ${ods} has a place and no row`);
  return { practice, choice: await aimChoice({ db, today }, ods) };
}

export async function loader(args: Route.LoaderArgs) {
  return visit(args, async (visitor) => {
    const { practice, choice } = await asked(visitor, args.request);
    return { practice, before: choice.before, offers: aimOffers({}, choice, choice.before), id: newId() };
  });
}

export async function action(args: Route.ActionArgs) {
  const fields = await sentFields(args.request);
  return visit(args, async (visitor) => {
    const { practice, choice } = await asked(visitor, args.request);
    const read = readProject(fields, choice);
    if (!read.ok) {
      const offers = aimOffers(fields, choice, choice.before);
      return data({ fields, problems: read.problems, offers }, { status: 422 });
    }
    const team = choice.teamFor(read.value.aim.measure);
    if (!team) throw new Error(`${read.value.aim.measure} was offered to ${practice.ods}, which has no team for it`);
    const id = idIn(fields);
    await startProject(visitor.db, {
      ...read.value,
      id,
      team: team.id,
      practice: practice.ods,
      collaborative: team.collaborative,
      state: 'active',
      startedOn: visitor.today,
      endedOn: null,
      stoppedBecause: null,
    });
    return onward(`/projects/${id}`);
  });
}

export default function NewProject({ loaderData, actionData: sent }: Route.ComponentProps) {
  const { practice, before, id } = loaderData;
  const offers = sent?.offers ?? loaderData.offers;
  const fields = sent?.fields ?? {};
  const problems = sent?.problems ?? [];
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href={`/practices/${practice.ods}`}>{practice.name}</a> ›{' '}
        <a href={`/practices/${practice.ods}/tests`}>Tests of change</a>
      </nav>
      <main id="main" className="narrow quick">
        <title>{`${sent ? 'Error: ' : ''}Start a project – Tandem`}</title>
        <ErrorSummary problems={problems} />
        <h1 className="say">Start a project</h1>
        {Object.keys(offers.measures).length === 0 ? (
          <p className="lead">
            {practice.name} is in no collaborative today, so there is no measure to aim at. Ask your programme lead.
          </p>
        ) : (
          <>
            <p className="lead">What you want to make better, from where, by how much and by when.</p>
            <form method="post" noValidate>
              <input type="hidden" name="id" value={fields.id ?? id} />
              <ProjectBoxes fields={fields} problems={problems} offers={offers} before={before} />
              <div className="acts">
                <Send>Start the project</Send>
                <a href={`/practices/${practice.ods}/tests`}>Back without saving</a>
              </div>
            </form>
          </>
        )}
      </main>
    </>
  );
}
