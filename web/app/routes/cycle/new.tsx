import { fieldsAfter, headline, readPlan } from '@tandem/improvement/doing';
import { planTest } from '../../../server/acts/trying.ts';
import { type Visit, visit } from '../../../server/door/guard.ts';
import { cyclesOf } from '../../../server/store/cycles.ts';
import { needProject } from '../../../server/views/project.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { PlanBoxes } from '../../components/plan-boxes.tsx';
import { Send } from '../../components/send.tsx';
import { again, sentFields } from '../../form.ts';
import { onward } from '../../onward.ts';
import { idIn, newId } from '../../sending.ts';
import type { Route } from './+types/new.ts';

/** The project in which a test is to be planned, and the test that it grows out of. */
async function asked(visitor: Visit, request: Request) {
  const { searchParams } = new URL(request.url);
  const found = await needProject(visitor, searchParams.get('project') ?? '', 'edit_projects');
  const cycles = await cyclesOf(visitor.db, found.project.id);
  return { ...found, before: cycles.find(({ id }) => id === searchParams.get('follows')) ?? null };
}

export async function loader(args: Route.LoaderArgs) {
  return visit(args, async (visitor) => {
    const { project, practice, before } = await asked(visitor, args.request);
    if (project.state !== 'active') throw onward(`/projects/${project.id}`); // its page says how it ended
    return { project, practice, before, id: newId(), today: visitor.today };
  });
}

export async function action(args: Route.ActionArgs) {
  const fields = await sentFields(args.request);
  return visit(args, async (visitor) => {
    const { project, before } = await asked(visitor, args.request);
    const plan = readPlan(fields, visitor.today);
    if (!plan.ok) return again(fields, plan.problems);
    const made = { id: idIn(fields), follows: before?.id ?? null, plan: plan.value };
    const planned = await planTest(visitor.db, project.id, made, visitor.today);
    return planned.ok ? onward(`/cycles/${planned.value.id}`) : again(fields, planned.problems);
  });
}

export default function NewTest({ loaderData, actionData: sent }: Route.ComponentProps) {
  const { project, practice, before, id, today } = loaderData;
  const fields = sent?.fields ?? (before ? fieldsAfter(before) : {});
  const title = before ? 'Plan the next test' : 'Plan a test of change';
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href={`/practices/${practice.ods}`}>{practice.name}</a> ›{' '}
        <a href={`/projects/${project.id}`}>{project.name}</a>
      </nav>
      <main id="main" className="narrow quick">
        <title>{`${sent ? 'Error: ' : ''}${title} – Tandem`}</title>
        <ErrorSummary problems={sent?.problems ?? []} />
        <h1 className="say">{title}</h1>
        <p className="lead">
          Three questions, five minutes. What you write now stays as it is: that is what makes it a prediction.
        </p>
        {before && (
          <div className="learnt">
            <p className="small">
              It grows out of test {before.letter}: <a href={`/cycles/${before.id}`}>{before.plan.title}</a>
            </p>
            <p>{headline(before, today)}.</p>
            {before.act?.next && <p>You wrote: {before.act.next}</p>}
          </div>
        )}
        <form method="post" noValidate>
          <input type="hidden" name="id" value={fields.id ?? id} />
          <PlanBoxes fields={fields} problems={sent?.problems ?? []} />
          <div className="acts">
            <Send>Save the test</Send>
            <a href={before ? `/cycles/${before.id}` : `/projects/${project.id}`}>Back without saving</a>
          </div>
        </form>
      </main>
    </>
  );
}
