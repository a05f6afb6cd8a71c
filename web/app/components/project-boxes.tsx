import type { AimOffers } from '@tandem/improvement/doing';
import { longMonth, type Month } from '@tandem/improvement/time';
import type { Look, Sent } from '../form.ts';
import { Boxes } from './boxes.tsx';

const what = {
  name: { label: 'Name of the project', control: 'line', hint: 'For instance: Home readings that come back.' },
  rationale: { label: 'Why does it matter here?', control: 'lines', hint: 'One or two sentences in your own words.' },
} as const satisfies Record<string, Look>;

/**
 * The boxes of a project: what and why, then the aim. Measures stand with the baseline that their data give, and the ways
 * to mean an amount with the target each would give, as soon as enough was sent to compute them.
 * @param before the month the baseline ends with unless another is asked for
 */
export function ProjectBoxes({ fields, problems, offers, before }: Sent & { offers: AimOffers; before: Month }) {
  const given = { baselineTo: longMonth(before), ...fields };
  return (
    <>
      <Boxes form={what} fields={given} problems={problems} />
      <h2>The aim</h2>
      <Boxes form={aimLooks(offers)} fields={given} problems={problems} />
    </>
  );
}

function aimLooks({ measures, kinds }: AimOffers): Record<string, Look> {
  return {
    measure: {
      label: 'What do you want to make better?',
      control: 'radios',
      groups: [{ heading: '', choices: measures }],
    },
    baselineTo: {
      label: 'Last month of the baseline',
      control: 'short',
      hint: 'Where you start from: all that was counted in the twelve months up to then.',
    },
    baseline: {
      label: 'The baseline, if you know it better than the data',
      control: 'short',
      hint: 'Leave this empty to take what the data say.',
    },
    amount: { label: 'By how much?', control: 'short', hint: 'A number, for instance 5.' },
    kind: {
      label: 'What does that number mean?',
      control: 'radios',
      hint: '5% of a baseline of 60% is 63%; 5 points more is 65%. Choose which.',
      groups: [{ heading: '', choices: kinds }],
    },
    deadline: { label: 'By when?', control: 'short', hint: 'For instance 31 March 2027 or 31/3/2027.' },
  };
}
