import { cycleStates, headline, nextStep, readStep } from '@tandem/improvement/doing';
import { takeStep } from '../../../server/acts/trying.ts';
import { visit } from '../../../server/door/guard.ts';
import { needCycle, viewCycle } from '../../../server/views/cycle.ts';
import { CycleFlow } from '../../components/cycle-flow.tsx';
import { CycleLead } from '../../components/cycle-lead.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { RampList } from '../../components/ramp-list.tsx';
import { StillMissing } from '../../components/still-missing.tsx';
import { again, sentFields } from '../../form.ts';
import { onward } from '../../onward.ts';
import { overtaken, versionIn } from '../../sending.ts';
import type { Route } from './+types/cycle.ts';

export async function loader(args: Route.LoaderArgs) {
  return visit(args, async (visitor) => {
    const view = await viewCycle(visitor, args.params.cycle);
    return { view, today: visitor.today, dataTo: view.chart?.dataTo };
  });
}

export async function action(args: Route.ActionArgs) {
  const fields = await sentFields(args.request);
  return visit(args, async (visitor) => {
    const { cycle } = await needCycle(visitor, args.params.cycle, 'edit_projects');
    const says = `Somebody else wrote here meanwhile: this test is now ${cycleStates[cycle.state]}. What you wrote was not saved; you find it below.`;
    if (versionIn(fields) !== cycle.version) return overtaken(fields, says);
    const step = readStep(fields);
    if (!step.ok) return again(fields, step.problems);
    const taken = await takeStep(visitor.db, cycle, step.value, visitor.today);
    if (taken === 'stale') return overtaken(fields, says);
    return taken.ok ? onward(`/cycles/${cycle.id}`) : again(fields, taken.problems);
  });
}

export default function Test({ loaderData: { view, today }, actionData: sent }: Route.ComponentProps) {
  const { cycle, project, practice, chart, ramp, fidelity, mayEdit } = view;
  const isNext = nextStep(cycle, today)?.step === 'plan' && mayEdit && project.state === 'active';
  return (
    <>
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href={`/practices/${practice.ods}`}>{practice.name}</a> ›{' '}
        <a href={`/practices/${practice.ods}/tests`}>Tests of change</a>
      </nav>
      <main id="main">
        <title>{`${sent ? 'Error: ' : ''}${cycle.plan.title} – Tandem`}</title>
        <ErrorSummary problems={sent?.problems ?? []} />
        <h1 className="say">{headline(cycle, today)}</h1>
        <CycleLead cycle={cycle} project={project} by={view.by} />
        <CycleFlow cycle={cycle} drawn={chart?.drawn ?? null} today={today} />
        {cycle.act?.forOthers && <Learnt words={cycle.act.forOthers} />}
        {mayEdit && <NextStep cycle={cycle} today={today} sent={sent} />}
        <div className="two">
          <section aria-labelledby="ramp">
            <h2 id="ramp">The ramp: {project.name}</h2>
            <RampList ramp={ramp} now={cycle} today={today} />
            {isNext && (
              <div className="acts">
                <a
                  className="nhsuk-button nhsuk-button--brand"
                  href={`/cycles/new?project=${project.id}&follows=${cycle.id}`}
                >
                  Plan the next test
                </a>
              </div>
            )}
          </section>
          {fidelity.length > 0 && <StillMissing rows={fidelity} />}
        </div>
      </main>
    </>
  );
}

/** The line for other teams. */
function Learnt({ words }: { words: string }) {
  return (
    <section className="learnt" aria-labelledby="for-others">
      <h2 className="small" id="for-others">
        What others can take from this
      </h2>
      <p className="line">{words}</p>
    </section>
  );
}
