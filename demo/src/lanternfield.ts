import { addDays, addMonths, type Day, firstDay } from '@tandem/improvement/time';
import { workday, type Year } from './calendar.ts';
import type { DemoProject, DemoTest, Form } from './tests.ts';

/** The one project that is told test by test, because most visitors look at this practice. */
export function lanternfieldProject(year: Year): Omit<DemoProject, 'baselineOf'> {
  const on = (month: number, date: number) => dayIn(year, month, date);
  return {
    id: 'lanternfield-blood-pressure',
    startedOn: on(0, 15),
    form: {
      name: 'Blood pressure that stays at target',
      rationale:
        'Four in ten of the people we review are above target, and we change treatment on one reading taken in a hurry. We want readings from home, nobody lost between checks, and a decision at every visit.',
      measure: 'bp-at-target',
      kind: 'level',
      amount: '80%',
      baselineTo: addMonths(year.starts, -1),
      deadline: year.closes,
    },
    tests: [borrowed(on), byTextLink(on), pharmacistRings(on), nurseBooks(on), fromTheDesk(year)],
    end: null,
  };
}

type On = (month: number, date: number) => Day;

/** A working day of a month of the twelve, counted from 0. */
function dayIn({ starts }: Year, month: number, date: number): Day {
  return workday(addDays(firstDay(addMonths(starts, month)), date - 1));
}

function borrowed(on: On): DemoTest {
  return test(
    'A',
    null,
    on(1, 2),
    {
      title: 'Ten patients borrow a home monitor',
      what: 'Beatrix lends ten people a monitor and a one-page diary, and shows each how to sit and when to measure.',
      who: 'Beatrix Oyelowe',
      starts: on(1, 5),
      ends: on(1, 23),
      ...count(10, 6, 'they asked for it themselves and live close by'),
    },
    [
      did(on(1, 26), 'All ten took the monitor. Two rang to ask about the size of the cuff. One diary was lost.'),
      study(
        on(1, 27),
        7,
        10,
        'Showing one measurement on the spot mattered more than the leaflet. The diary is the weak part.',
      ),
      act(
        on(1, 29),
        'adapt',
        'Leave out the diary: readings come back by a text link instead.',
        'Show one measurement on the spot. The leaflet alone is not enough.',
      ),
    ],
  );
}

function byTextLink(on: On): DemoTest {
  return test(
    'B',
    'A',
    on(2, 26),
    {
      title: 'Readings come back by text link',
      what: 'A text with a link on day 7, a reminder on day 10. The first 40 patients lent a monitor.',
      who: 'Beatrix Oyelowe and Priya Ashgrove',
      starts: on(3, 2),
      ends: on(4, 24),
      ...count(40, 28, 'the paper diary was lost or forgotten in 6 of 10 homes, and nearly everyone carries a phone'),
    },
    [
      did(on(4, 24), 'The link expired after a week in the first ten texts. Corrected in the second week.'),
      study(on(4, 27), 31, 40, 'Nine did not answer; six of them had no smartphone.'),
      act(
        on(4, 28),
        'adopt',
        '',
        'A text link beats a paper diary, but keep paper for those without a smartphone, and ring on day 10.',
      ),
    ],
  );
}

function pharmacistRings(on: On): DemoTest {
  return test(
    'C',
    null,
    on(6, 27),
    {
      title: 'The pharmacist rings those above target',
      what: 'A ten-minute call to twenty people whose home readings are above target: what they take, what gets in the way, and the next step.',
      who: 'The practice pharmacist, with Dr Tomasz Wilding to sign',
      starts: on(7, 1),
      ends: on(7, 27),
      ...count(20, 12, 'most of them take one medicine at a low dose, and a call is easier to fit in than a visit'),
    },
    [
      did(
        on(7, 27),
        'Eight did not pick up: the number was withheld. Two had stopped their tablets because of swollen ankles.',
      ),
      study(on(7, 28), 9, 20, 'Those who were reached mostly agreed. A withheld number is not answered.'),
      act(
        on(7, 28),
        'adapt',
        'A text the day before, and the number of the surgery shown.',
        'Ask about side effects before you ask about missed tablets.',
      ),
    ],
  );
}

/** Under way: two weeks of results are not written up. */
function nurseBooks(on: On): DemoTest {
  return test(
    'D',
    null,
    on(9, 3),
    {
      title: 'The nurse books the next check before the patient leaves',
      what: 'At the end of each visit Beatrix opens the diary and offers two dates. A tally sheet lies on the desk.',
      who: 'Beatrix Oyelowe',
      starts: on(9, 7),
      ends: on(9, 25),
      ...count(30, 24, 'they will not need to ring'),
    },
    [],
  );
}

function fromTheDesk(year: Year): DemoTest {
  const starts = workday(addDays(year.today, 22));
  return test(
    'E',
    'B',
    workday(addDays(year.today, -4)),
    {
      title: 'All new patients, from the desk',
      what: 'The desk hands out the monitor at once, without an appointment, and sends the link.',
      who: 'The whole team',
      starts,
      ends: workday(addDays(starts, 30)),
      ...count(45, 31, 'the link has worked for forty people, and the desk sees everybody'),
    },
    [],
  );
}

function test(letter: string, follows: string | null, plannedOn: Day, plan: Form, steps: DemoTest['steps']): DemoTest {
  return { letter, follows, plannedOn, plan, steps };
}

function count(scale: number, predicted: number, because: string): Form {
  return { scale: String(scale), scaleOf: 'patients', predicted: String(predicted), because };
}

function did(on: Day, happened: string): DemoTest['steps'][number] {
  return { on, form: { step: 'do', on, happened } };
}

function study(on: Day, result: number, covered: number, learnt: string): DemoTest['steps'][number] {
  return { on, form: { step: 'study', on, result: String(result), covered: String(covered), learnt } };
}

function act(on: Day, decision: string, next: string, forOthers: string): DemoTest['steps'][number] {
  return { on, form: { step: 'act', on, decision, next, forOthers } };
}
