import { all, anyTextIn, choiceIn, dayIn, type Fields, keysOf, textIn, wholeIn } from '../fields.ts';
import { fine, type Outcome } from '../outcome.ts';
import { type Act, type Decision, type Did, decisions, type StepName, type Study } from './cycle.ts';
import type { Step } from './step.ts';

/** What a decision needs said about the time after it, and whether it can do without. */
export const nextQuestions = {
  adapt: { asks: 'What will you change before the next test?', required: true },
  adopt: { asks: 'Who will keep it going?', required: false },
  abandon: { asks: 'What will you try instead?', required: false },
  expand: { asks: 'Where, or with how many, will you test it next?', required: true },
} as const satisfies Record<Decision, { asks: string; required: boolean }>;

/** Reads the form of any step; the field `step` names which. */
export function readStep(fields: Fields): Outcome<Step> {
  const name = choiceIn(
    fields,
    'step',
    stepReaders,
    'Choose what to write: what happened, the comparison or the decision.',
  );
  return name.ok ? stepReaders[name.value](fields) : name;
}

/** Reads `on` and `happened`. */
export function readDid(fields: Fields): Outcome<Step> {
  const did = all<Did>({
    on: dayIn(fields, 'on'),
    happened: textIn(fields, 'happened', 'Say what happened, with anything that surprised you.'),
  });
  return did.ok ? fine({ step: 'do', did: did.value }) : did;
}

/** Reads `on`, `result`, `covered` and `learnt`. */
export function readStudy(fields: Fields): Outcome<Step> {
  const covered = wholeIn(fields, 'covered', {
    least: 1,
    most: 1_000_000,
    says: 'Write how many the test reached as a whole number, 1 or more. If it reached nobody, count those you asked.',
  });
  const study = all<Omit<Study, 'comparison'>>({
    on: dayIn(fields, 'on'),
    covered,
    result: wholeIn(fields, 'result', {
      least: 0,
      most: covered.ok ? covered.value : 1_000_000,
      says: covered.ok
        ? `Write the result as a whole number from 0 to ${covered.value}.`
        : 'Write the result as a whole number.',
    }),
    learnt: textIn(fields, 'learnt', 'Say what you learnt, above all where it was not what you expected.'),
  });
  return study.ok ? fine({ step: 'study', study: study.value }) : study;
}

/** Reads `on`, `decision`, `next` and `forOthers`. */
export function readAct(fields: Fields): Outcome<Step> {
  const says = `Choose a decision: ${keysOf(decisions).join(', ')}.`;
  const decision = choiceIn(fields, 'decision', decisions, says);
  const question = decision.ok ? nextQuestions[decision.value] : null;
  const act = all<Act>({
    on: dayIn(fields, 'on'),
    decision,
    next: question?.required ? textIn(fields, 'next', question.asks) : anyTextIn(fields, 'next'),
    forOthers: anyTextIn(fields, 'forOthers'),
  });
  return act.ok ? fine({ step: 'act', act: act.value }) : act;
}

/** Reads `because`. */
export function readWithdrawal(fields: Fields): Outcome<Step> {
  const because = textIn(fields, 'because', 'Say why the test did not take place.');
  return because.ok ? fine({ step: 'withdraw', because: because.value }) : because;
}

/** The reader of each step's form. */
const stepReaders = {
  do: readDid,
  study: readStudy,
  act: readAct,
  withdraw: readWithdrawal,
} as const satisfies Record<StepName, (fields: Fields) => Outcome<Step>>;
