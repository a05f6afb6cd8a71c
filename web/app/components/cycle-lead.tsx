import { type Cycle, cycleStates, decisions, type Project, type StepName } from '@tandem/improvement/doing';
import { longDay } from '@tandem/improvement/time';

type By = Readonly<Partial<Record<StepName | 'plan', string>>>;

/** Which test this is, of which project, and the last thing that was done with it: when and by whom. */
export function CycleLead({ cycle, project, by }: { cycle: Cycle; project: Project; by: By }) {
  return (
    <p className="lead">
      Test {cycle.letter}, {cycle.plan.title}, of <a href={`/projects/${project.id}`}>{project.name}</a>.{' '}
      <LastDone cycle={cycle} by={by} />
    </p>
  );
}

function LastDone({ cycle: { state, plannedOn, did, study, act }, by }: { cycle: Cycle; by: By }) {
  if (act)
    return (
      <>
        Decision: <strong>{decisions[act.decision]}</strong> on {longDay(act.on)}
        {named(by.act)}.{act.next && ` ${act.next}`}
      </>
    );
  if (study)
    return <>{`Compared with the prediction on ${longDay(study.on)}${named(by.study)}; ${cycleStates.studied}.`}</>;
  if (did)
    return (
      <>{`Done on ${longDay(did.on)}${by.do ? `, written down by ${by.do}` : ''}; not compared with the prediction yet.`}</>
    );
  if (state === 'withdrawn')
    return <>{`It did not take place${by.withdraw ? `; ${by.withdraw} wrote this down` : ''}.`}</>;
  return <>{`Planned on ${longDay(plannedOn)}${named(by.plan)}.`}</>;
}

function named(name: string | undefined): string {
  return name ? ` by ${name}` : '';
}
