import { type ProjectState, testsSentence } from '@tandem/improvement/doing';
import { visit } from '../../../server/door/guard.ts';
import { measures as measuresOf } from '../../../server/store/measures.ts';
import { testsOf, viewPractice } from '../../../server/views/practice.ts';
import { ProjectTests } from '../../components/project-tests.tsx';
import type { Route } from './+types/tests.ts';

export async function loader(args: Route.LoaderArgs) {
  return visit(args, async (visitor) => {
    const view = await viewPractice(visitor, args.params.ods, 'see_projects');
    const { projects, cycles } = await testsOf(visitor.db, view.practice.ods, null);
    const measures = await measuresOf(
      visitor.db,
      projects.map(({ aim }) => aim.measure),
    );
    return {
      view,
      projects: projects.toSorted((a, b) => order[a.state] - order[b.state]),
      cycles,
      measures: new Map(measures.map((measure) => [measure.id, measure])),
      today: visitor.today,
      mayEdit: visitor.may('edit_projects', view.place),
    };
  });
}

/** What is under way comes first. */
const order: Record<ProjectState, number> = { active: 0, completed: 1, stopped: 2 };

export default function PracticeTests({ loaderData }: Route.ComponentProps) {
  const { view, projects, cycles, measures, today, mayEdit } = loaderData;
  const { practice } = view;
  const byProject = Map.groupBy(cycles, ({ project }) => project);
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href={`/practices/${practice.ods}`}>{practice.name}</a>
      </nav>
      <main id="main">
        <title>{`Projects and tests of ${practice.name} – Tandem`}</title>
        <h1 className="say">{testsSentence(cycles, today)}</h1>
        <p className="lead">
          {practice.name}. A project has an aim; a test of change tries one step towards it, with a prediction written
          first.
        </p>
        {projects.map((project) => (
          <ProjectTests
            key={project.id}
            project={project}
            measure={measures.get(project.aim.measure)}
            cycles={(byProject.get(project.id) ?? []).toSorted(byLetter)}
            today={today}
            mayEdit={mayEdit}
          />
        ))}
        {mayEdit && (
          <p>
            <a
              className={`nhsuk-button nhsuk-button--${projects.length === 0 ? 'brand' : 'secondary'} nhsuk-button--small`}
              href={`/projects/new?practice=${practice.ods}`}
            >
              Start a project
            </a>
          </p>
        )}
      </main>
    </>
  );
}

/** Newest first: Z after AA would be wrong, so length decides before the alphabet. */
function byLetter(a: { letter: string }, b: { letter: string }): number {
  return b.letter.length - a.letter.length || (a.letter < b.letter ? 1 : -1);
}
