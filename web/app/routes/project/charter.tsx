import { aimFields, aimOffers, readProject } from '@tandem/improvement/doing';
import type { Fields } from '@tandem/improvement/fields';
import { latestDefinition } from '@tandem/improvement/measuring';
import type { Problem } from '@tandem/improvement/outcome';
import { data } from 'react-router';
import { changeProject } from '../../../server/acts/trying.ts';
import { type Visit, visit } from '../../../server/door/guard.ts';
import { aimChoice, needProject } from '../../../server/views/project.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { ProjectBoxes } from '../../components/project-boxes.tsx';
import { Send } from '../../components/send.tsx';
import { sentFields } from '../../form.ts';
import { onward } from '../../onward.ts';
import { versionIn } from '../../sending.ts';
import type { Route } from './+types/charter.ts';

/** A project that may still be changed, and what its team may choose from: the measures of its own collaborative. */
async function asked(visitor: Visit, id: string) {
  const { project, practice } = await needProject(visitor, id, 'edit_projects');
  const choice = await aimChoice(visitor, practice.ods);
  const measures = choice.measures.filter((measure) => choice.teamFor(measure.id)?.id === project.team);
  return { project, practice, choice: { ...choice, measures } };
}

export async function loader(args: Route.LoaderArgs) {
  return visit(args, async (visitor) => {
    const { project, practice, choice } = await asked(visitor, args.params.project);
    const measure = choice.measures.find(({ id }) => id === project.aim.measure);
    const aim = measure ? aimFields(project.aim, latestDefinition(measure)) : {};
    const fields: Fields = { name: project.name, rationale: project.rationale, ...aim };
    return { project, practice, before: choice.before, fields, offers: aimOffers(fields, choice, choice.before) };
  });
}

export async function action(args: Route.ActionArgs) {
  const fields = await sentFields(args.request);
  return visit(args, async (visitor) => {
    const { project, choice } = await asked(visitor, args.params.project);
    const says = `Somebody else changed this project meanwhile: it is now called "${project.name}". What you typed is still here; saving it again replaces theirs.`;
    const again = (problems: readonly Problem[], status = 422) =>
      data({ fields, problems, offers: aimOffers(fields, choice, choice.before) }, { status });
    const overtaken = () => again([{ field: '', says }], 409);
    if (versionIn(fields) !== project.version) return overtaken();
    if (project.state !== 'active') return again([{ field: '', says: 'This project is over: it stays as it is.' }]);
    const read = readProject(fields, choice);
    if (!read.ok) return again(read.problems);
    const changed = await changeProject(visitor.db, project, read.value);
    if (changed === 'stale') return overtaken();
    return changed.ok ? onward(`/projects/${project.id}`) : again(changed.problems);
  });
}

export default function Charter({ loaderData, actionData: sent }: Route.ComponentProps) {
  const { project, practice, before } = loaderData;
  const problems = sent?.problems ?? [];
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href={`/practices/${practice.ods}`}>{practice.name}</a> ›{' '}
        <a href={`/projects/${project.id}`}>{project.name}</a>
      </nav>
      <main id="main" className="narrow quick">
        <title>{`${sent ? 'Error: ' : ''}Change the project – Tandem`}</title>
        <ErrorSummary problems={problems} />
        <h1 className="say">Change the project</h1>
        <p className="lead">The aim as it was stays in the history.</p>
        <form method="post" noValidate>
          <input type="hidden" name="version" value={project.version} />
          <ProjectBoxes
            fields={sent?.fields ?? loaderData.fields}
            problems={problems}
            offers={sent?.offers ?? loaderData.offers}
            before={before}
          />
          <div className="acts">
            <Send>Save the project</Send>
            <a href={`/projects/${project.id}`}>Back without saving</a>
          </div>
        </form>
      </main>
    </>
  );
}
