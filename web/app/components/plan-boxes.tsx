import type { Look, Sent } from '../form.ts';
import { Boxes } from './boxes.tsx';
import { OutOf } from './out-of.tsx';

const tried = {
  title: { label: 'A short title', control: 'line', hint: 'For instance: Readings come back by text link.' },
  what: { label: 'What will you try?', control: 'lines', hint: 'One change, small enough to begin this week.' },
} as const satisfies Record<string, Look>;

const when = {
  who: { label: 'Who will do it?', control: 'line', hint: 'Names or roles in the practice; never patients.' },
  starts: { label: 'First day', control: 'short', hint: 'For instance 2 March 2026 or 2/3/2026.' },
  ends: { label: 'Last day', control: 'short', hint: 'The same day is fine.' },
} as const satisfies Record<string, Look>;

const counted = {
  scaleOf: { label: 'Of what?', control: 'line', hint: 'What you count, for instance patients, visits or calls.' },
} as const satisfies Record<string, Look>;

const reason = {
  because: {
    label: 'Because',
    control: 'lines',
    hint: 'A guess is fine. A guess with a reason teaches most.',
  },
} as const satisfies Record<string, Look>;

/** The three questions of a plan on one page: what, with whom and when, and the number that is expected and why. */
export function PlanBoxes({ fields, problems }: Sent) {
  return (
    <>
      <section aria-labelledby="what-will">
        <h2 id="what-will">What will you try?</h2>
        <Boxes form={tried} fields={fields} problems={problems} />
      </section>
      <section aria-labelledby="with-whom">
        <h2 id="with-whom">With whom, and when?</h2>
        <Boxes form={when} fields={fields} problems={problems} />
      </section>
      <section aria-labelledby="what-number">
        <h2 id="what-number">What number do you expect, and why?</h2>
        <OutOf
          legend="I expect"
          hint="How many of all that the test covers."
          count={{ name: 'predicted', label: 'How many you expect' }}
          of={{ name: 'scale', label: 'Out of how many that the test covers' }}
          fields={fields}
          problems={problems}
        />
        <Boxes form={counted} fields={fields} problems={problems} />
        <Boxes form={reason} fields={fields} problems={problems} />
      </section>
    </>
  );
}
