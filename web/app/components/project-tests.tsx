import {
  aimInWords,
  type Cycle,
  cycleStates,
  decisions,
  headline,
  nextStep,
  type Project,
  projectStates,
} from '@tandem/improvement/doing';
import { latestDefinition, type Measure } from '@tandem/improvement/measuring';
import { type Day, longDay } from '@tandem/improvement/time';

/** One project with its aim and its tests, each with its state and what comes next. */
export function ProjectTests({
  project,
  measure,
  cycles,
  today,
  mayEdit,
}: {
  project: Project;
  measure: Measure | undefined;
  cycles: readonly Cycle[];
  today: Day;
  mayEdit: boolean;
}) {
  const ended = project.endedOn ? ` on ${longDay(project.endedOn)}` : '';
  const because = project.stoppedBecause ? `: ${project.stoppedBecause}` : '';
  return (
    <section aria-labelledby={`project-${project.id}`}>
      <h2 id={`project-${project.id}`}>
        <a href={`/projects/${project.id}`}>{project.name}</a>
      </h2>
      <p>{measure && `${measure.name}. ${aimInWords(project.aim, latestDefinition(measure))}.`}</p>
      <p className="small">
        Project {projectStates[project.state]}
        {ended}
        {because}. Begun on {longDay(project.startedOn)}.
      </p>
      {cycles.length === 0 ? (
        <p>No test of change yet. The first one can be small: one patient, one morning.</p>
      ) : (
        <ul className="plain events tests">
          {cycles.map((cycle) => (
            <TestLine key={cycle.id} cycle={cycle} today={today} mayEdit={mayEdit} />
          ))}
        </ul>
      )}
    </section>
  );
}

function TestLine({ cycle, today, mayEdit }: { cycle: Cycle; today: Day; mayEdit: boolean }) {
  const open = cycle.state !== 'closed' && cycle.state !== 'withdrawn';
  const next = mayEdit && open ? nextStep(cycle, today) : null;
  return (
    <li>
      <span className={open ? 'mark running' : 'mark'} aria-hidden="true">
        {cycle.letter}
      </span>
      <div className="grow">
        <a href={`/cycles/${cycle.id}`}>
          <span className="nhsuk-u-visually-hidden">Test {cycle.letter}: </span>
          {cycle.plan.title}
        </a>
        <span className="small">{headline(cycle, today)}</span>
      </div>
      {next ? (
        <a className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" href={`/cycles/${cycle.id}`}>
          {next.label}
        </a>
      ) : (
        <span className="small">{cycle.act ? decisions[cycle.act.decision] : cycleStates[cycle.state]}</span>
      )}
    </li>
  );
}
