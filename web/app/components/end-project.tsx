import type { Look, Sent } from '../form.ts';
import { Boxes } from './boxes.tsx';
import { Send } from './send.tsx';

const form = {
  move: {
    label: 'How did it end?',
    control: 'radios',
    groups: [{ heading: '', choices: { complete: 'Completed: we have done what we set out to do', stop: 'Stopped' } }],
  },
  because: { label: 'If it was stopped: why?', control: 'lines', hint: 'Others can learn from it.' },
} as const satisfies Record<string, Look>;

/** The end of a project, folded away until somebody wants it. */
export function EndProject({ version, sent }: { version: number; sent: Sent | undefined }) {
  return (
    <details className="nhsuk-details" open={sent !== undefined || undefined}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Complete or stop this project</span>
      </summary>
      <div className="nhsuk-details__text narrow">
        <form method="post" noValidate>
          <input type="hidden" name="version" value={version} />
          <Boxes form={form} fields={sent?.fields ?? {}} problems={sent?.problems ?? []} />
          <Send kind="other">End the project</Send>
        </form>
      </div>
    </details>
  );
}
