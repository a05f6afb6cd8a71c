import { projectStates, ramps, readProjectMove } from '@tandem/improvement/doing';
import { endProject } from '../../../server/acts/trying.ts';
import { visit } from '../../../server/door/guard.ts';
import { happenings, withCounting } from '../../../server/views/annotations.ts';
import { needProject, viewProject } from '../../../server/views/project.ts';
import { EndProject } from '../../components/end-project.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { ProjectFigure } from '../../components/project-figure.tsx';
import { ProjectLead } from '../../components/project-lead.tsx';
import { RampList } from '../../components/ramp-list.tsx';
import { again, sentFields } from '../../form.ts';
import { onward } from '../../onward.ts';
import { overtaken, versionIn } from '../../sending.ts';
import type { Route } from './+types/project.ts';

export async function loader(args: Route.LoaderArgs) {
  return visit(args, async (visitor) => {
    const view = await viewProject(visitor, args.params.project);
    const { chart, cycles } = view;
    const around =
      chart && withCounting(happenings(chart.drawn, chart.sets, cycles, visitor.today, null), chart.counting);
    return { view, around, today: visitor.today, dataTo: chart?.dataTo };
  });
}

export async function action(args: Route.ActionArgs) {
  const fields = await sentFields(args.request);
  return visit(args, async (visitor) => {
    const { project } = await needProject(visitor, args.params.project, 'edit_projects');
    const says = `Somebody else changed this project meanwhile: it is ${projectStates[project.state]}. Look at it, then decide again.`;
    if (versionIn(fields) !== project.version) return overtaken(fields, says);
    const move = readProjectMove(fields);
    if (!move.ok) return again(fields, move.problems);
    const ended = await endProject(visitor.db, project, move.value, visitor.today);
    if (ended === 'stale') return overtaken(fields, says);
    return ended.ok ? onward(`/projects/${project.id}`) : again(fields, ended.problems);
  });
}

export default function ProjectPage({ loaderData: { view, around, today }, actionData: sent }: Route.ComponentProps) {
  const { project, practice, chart, cycles, mayEdit } = view;
  const isOpen = mayEdit && project.state === 'active';
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href={`/practices/${practice.ods}`}>{practice.name}</a> ›{' '}
        <a href={`/practices/${practice.ods}/tests`}>Tests of change</a>
      </nav>
      <main id="main">
        <title>{`${sent ? 'Error: ' : ''}${project.name} – Tandem`}</title>
        <ErrorSummary problems={sent?.problems ?? []} />
        <h1 className="say">{project.name}</h1>
        <ProjectLead project={project} drawn={chart?.drawn ?? null} startedBy={view.startedBy} />
        {chart && around && <ProjectFigure drawn={chart.drawn} around={around.annotations} practice={practice.ods} />}
        <section aria-labelledby="tests">
          <h2 id="tests">Tests of change</h2>
          {cycles.length === 0 && <p>No test yet. The first one can be small: one patient, one morning.</p>}
          {ramps(cycles).map((ramp) => (
            <RampList key={ramp[0]?.id} ramp={ramp} now={null} today={today} />
          ))}
          {isOpen && (
            <div className="acts">
              <a className="nhsuk-button nhsuk-button--brand" href={`/cycles/new?project=${project.id}`}>
                Plan a test
              </a>
              <a href={`/projects/${project.id}/charter`}>Change the project</a>
            </div>
          )}
        </section>
        {isOpen && <EndProject version={project.version} sent={sent} />}
      </main>
    </>
  );
}
