import { type Cycle, nextStep, type StepName, steps } from '@tandem/improvement/doing';
import { type Day, longDay } from '@tandem/improvement/time';
import type { ReactNode } from 'react';
import type { Sent } from '../form.ts';
import { Send } from './send.tsx';
import { StepBoxes, stepStart, writtenIn } from './step-boxes.tsx';

type Given = { cycle: Cycle & { version: number }; today: Day; sent: Sent | undefined };

/** The one thing to do next with a test, as its form; under it, folded, the way out of a test that does not take place. */
export function NextStep({ cycle, today, sent }: Given) {
  const next = nextStep(cycle, today);
  const step = next && next.step !== 'plan' ? next.step : null;
  const lost = sent && !isOpen(sent.fields.step, cycle) ? sent : undefined;
  return (
    <>
      {lost && <NotSaved sent={lost} />}
      {step && next && (
        <section className="narrow quick" aria-labelledby="next-step">
          <h2 id="next-step">{next.label}</h2>
          <StepForm step={step} cycle={cycle} today={today} sent={sent}>
            <Send>Save</Send>
          </StepForm>
        </section>
      )}
      {cycle.state === 'planned' && !step && (
        <p>The test begins on {longDay(cycle.plan.starts)}. From that day on you can write here what happened.</p>
      )}
      {'withdraw' in steps[cycle.state] && (
        <details className="nhsuk-details" open={sent?.fields.step === 'withdraw' || undefined}>
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">It did not take place</span>
          </summary>
          <div className="nhsuk-details__text narrow">
            <StepForm step="withdraw" cycle={cycle} today={today} sent={sent}>
              <Send kind="other">Withdraw the test</Send>
            </StepForm>
          </div>
        </details>
      )}
    </>
  );
}

function isOpen(step: string | undefined, { state }: Cycle): boolean {
  return step !== undefined && step in steps[state];
}

function StepForm({ step, cycle, today, sent, children }: Given & { step: StepName; children: ReactNode }) {
  const own = sent?.fields.step === step ? sent : { fields: stepStart(step, cycle, today), problems: [] };
  return (
    <form method="post" noValidate>
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="version" value={cycle.version} />
      <StepBoxes step={step} cycle={cycle} {...own} />
      {children}
    </form>
  );
}

/** What somebody wrote for a step that another person took first: to be read and copied, not lost. */
function NotSaved({ sent }: { sent: Sent }) {
  return (
    <section className="panel" aria-labelledby="not-saved">
      <h2 id="not-saved">What you wrote, not saved</h2>
      <dl>
        {writtenIn(sent.fields).map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
