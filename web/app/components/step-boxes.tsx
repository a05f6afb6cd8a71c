import { type Cycle, type Decision, nextQuestions, type StepName } from '@tandem/improvement/doing';
import { type Fields, keysOf } from '@tandem/improvement/fields';
import { outOf } from '@tandem/improvement/measuring';
import { type Day, longDay } from '@tandem/improvement/time';
import type { Look, Sent } from '../form.ts';
import { Boxes } from './boxes.tsx';
import { OutOf } from './out-of.tsx';

const dayHint = 'For instance 2 March 2026 or 2/3/2026.';

const did = {
  on: { label: 'The last day of the test', control: 'short', hint: dayHint },
  happened: {
    label: 'What happened?',
    control: 'lines',
    hint: 'With anything that surprised you or got in the way. No names of patients.',
  },
} as const satisfies Record<string, Look>;

const studied = {
  learnt: {
    label: 'What did you learn?',
    control: 'lines',
    hint: 'Above all where it was not what you expected.',
  },
  on: { label: 'The day you compared', control: 'short', hint: dayHint },
} as const satisfies Record<string, Look>;

/** Each decision with what it means for the next weeks. */
const choices: Readonly<Record<Decision, string>> = {
  adapt: 'Adapt: change something and test again',
  expand: 'Expand: test it with more, or under other conditions',
  adopt: 'Adopt: make it how we work',
  abandon: 'Abandon: leave this idea',
};

const acted = {
  decision: { label: 'What will you do?', control: 'radios', groups: [{ heading: '', choices }] },
  next: {
    label: 'And then?',
    control: 'lines',
    hint: `Adapt: ${small(nextQuestions.adapt.asks)} Expand: ${small(nextQuestions.expand.asks)} Adopt: ${small(nextQuestions.adopt.asks)} Abandon: ${small(nextQuestions.abandon.asks)}`,
  },
  forOthers: {
    label: 'What can others take from this?',
    control: 'lines',
    hint: 'One line for practices that think of trying the same.',
  },
  on: { label: 'The day you decided', control: 'short', hint: dayHint },
} as const satisfies Record<string, Look>;

const withdrawn = {
  because: { label: 'Why did it not take place?', control: 'lines' },
} as const satisfies Record<string, Look>;

/** The boxes of one step of a test, with the prediction quoted where the result is compared with it. */
export function StepBoxes({ step, cycle, fields, problems }: Sent & { step: StepName; cycle: Cycle }) {
  switch (step) {
    case 'do':
      return <Boxes form={did} fields={fields} problems={problems} />;
    case 'study':
      return (
        <>
          <p className="learnt">
            You expected <strong>{outOf(cycle.plan.predicted, cycle.plan.scale)}</strong> {cycle.plan.scaleOf}, because{' '}
            {cycle.plan.because}
          </p>
          <OutOf
            legend="It was"
            hint={`The number that came, out of the ${cycle.plan.scaleOf} that the test reached.`}
            count={{ name: 'result', label: 'How many came' }}
            of={{ name: 'covered', label: 'Out of how many that the test reached' }}
            fields={fields}
            problems={problems}
          />
          <Boxes form={studied} fields={fields} problems={problems} />
        </>
      );
    case 'act':
      return <Boxes form={acted} fields={fields} problems={problems} />;
    case 'withdraw':
      return <Boxes form={withdrawn} fields={fields} problems={problems} />;
  }
}

/** What a step's form begins with: the day it most likely happened, and as many covered as were planned. */
export function stepStart(step: StepName, { plan }: Cycle, today: Day): Fields {
  switch (step) {
    case 'do':
      return { on: longDay(plan.ends < today ? plan.ends : today) };
    case 'study':
      return { on: longDay(today), covered: String(plan.scale) };
    case 'act':
      return { on: longDay(today) };
    case 'withdraw':
      return {};
  }
}

const numbers = {
  result: { label: 'It was', control: 'short' },
  covered: { label: 'Out of', control: 'short' },
} as const;
const forms: Readonly<Record<StepName, Readonly<Record<string, Look>>>> = {
  do: did,
  study: { ...numbers, ...studied },
  act: acted,
  withdraw: withdrawn,
};

/** What somebody wrote for a step that can no longer be taken, by the labels of its boxes. */
export function writtenIn(fields: Fields): { label: string; text: string }[] {
  const step = keysOf(forms).find((name) => name === fields.step);
  if (!step) return [];
  return Object.entries(forms[step]).flatMap(([name, { label }]) => {
    const text = fields[name]?.trim();
    return text ? [{ label, text }] : [];
  });
}

function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
