import type { LearningSet } from '@tandem/improvement/convening';
import { aimInWords, type Project, progressSentence, type TestTask } from '@tandem/improvement/doing';
import { latestOf, type MeasureChart, outOf } from '@tandem/improvement/measuring';
import { type Day, longDay } from '@tandem/improvement/time';
import { placeAndTime } from './to-do.tsx';

/** What is going on in a practice: its test, the next learning set, its project. Only those that there are. */
export function PracticePanels({
  ods,
  today,
  task,
  set,
  project,
  charts,
  mayEdit,
  mayStart,
}: {
  ods: string;
  today: Day;
  task: TestTask | undefined;
  set: LearningSet | null;
  project: Project | undefined;
  charts: readonly MeasureChart[];
  mayEdit: boolean;
  /** Whether a project may be started here. */
  mayStart: boolean;
}) {
  return (
    <div className="three">
      {task && <TestPanel task={task} today={today} mayEdit={mayEdit} />}
      {set && (
        <section className="panel">
          <p className="small">Next learning set</p>
          <h3>
            Learning set {set.number}, {longDay(set.day)}
          </h3>
          <p>{placeAndTime(set)}</p>
          <a href={`/practices/${ods}/learning-sets`}>All learning sets and action periods</a>
        </section>
      )}
      {project && <ProjectPanel project={project} charts={charts} />}
      {!project && mayStart && (
        <section className="panel">
          <p className="small">No project yet</p>
          <h3>What do you want to make better, by how much, by when?</h3>
          <p>A project gives your tests of change an aim: a measure, an amount and a date.</p>
          <a
            className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
            href={`/projects/new?practice=${ods}`}
          >
            Start a project
          </a>
        </section>
      )}
    </div>
  );
}

function TestPanel({ task: { cycle, next }, today, mayEdit }: { task: TestTask; today: Day; mayEdit: boolean }) {
  const { plan } = cycle;
  const over = plan.ends < today;
  return (
    <section className="panel">
      <p className="small">
        {over ? `Test that ended on ${longDay(plan.ends)}` : `Test under way, since ${longDay(plan.starts)}`}
      </p>
      <h3>{plan.title}</h3>
      <p>
        {over ? 'Expected' : 'We expect'} {outOf(plan.predicted, plan.scale)} {plan.scaleOf}: “{plan.because}”
      </p>
      {mayEdit ? (
        <a className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" href={`/cycles/${cycle.id}`}>
          {next.label}
        </a>
      ) : (
        <a href={`/cycles/${cycle.id}`}>Read about this test</a>
      )}
    </section>
  );
}

function ProjectPanel({ project, charts }: { project: Project; charts: readonly MeasureChart[] }) {
  const drawn = charts.find(({ measure }) => measure.id === project.aim.measure);
  const latest = drawn && latestOf(drawn);
  return (
    <section className="panel">
      <p className="small">Project since {longDay(project.startedOn)}</p>
      <h3>{project.name}</h3>
      {drawn && (
        <p>
          {drawn.measure.name}. {aimInWords(project.aim, drawn.definition)}.
        </p>
      )}
      {drawn && latest && <p>{progressSentence(project.aim, latest, drawn.definition)}</p>}
      <a href={`/projects/${project.id}`}>Open the project</a>
    </section>
  );
}
