import { aimInWords, type Project, progressSentence, projectStates } from '@tandem/improvement/doing';
import { insideSentence, latestOf, type MeasureChart } from '@tandem/improvement/measuring';
import { longDay } from '@tandem/improvement/time';

/** The aim of a project as one sentence, how far it is, why it matters, and how it ended. */
export function ProjectLead({
  project,
  drawn,
  startedBy,
}: {
  project: Project;
  drawn: MeasureChart | null;
  startedBy: string | null;
}) {
  const latest = drawn && latestOf(drawn);
  return (
    <>
      {drawn && (
        <p className="lead">
          {drawn.measure.name}: {insideSentence(aimInWords(project.aim, drawn.definition))}.{' '}
          <strong>
            {latest ? progressSentence(project.aim, latest, drawn.definition) : 'No month has a value yet.'}
          </strong>
        </p>
      )}
      {project.state !== 'active' && <Ended project={project} />}
      <p className="quote">{project.rationale}</p>
      <p className="small">
        Begun on {longDay(project.startedOn)}
        {startedBy && ` by ${startedBy}`}.
      </p>
    </>
  );
}

function Ended({ project: { state, endedOn, stoppedBecause } }: { project: Project }) {
  return (
    <p>
      <strong>
        This project was {projectStates[state]}
        {endedOn && ` on ${longDay(endedOn)}`}
      </strong>
      {stoppedBecause && `: ${stoppedBecause}`}
    </p>
  );
}
