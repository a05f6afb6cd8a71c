import { has, type Series, select } from '../../index.ts';
import { diabetesFrom12 } from '../vocabulary/diabetes.ts';
import { allDone, eight, missing, nine } from './care-processes.ts';
import { audited } from './nda-versions.ts';

/** Care processes of everybody from 12 with diabetes; the audit has no exceptions. */
const single = nine.map(({ id, title, records }) =>
  audited(`cp.${id}`, { title: `${title}, age 12 or over`, short: title }, (window) => ({
    over: diabetesFrom12,
    rules: [select('DONE', `${title}: done in time`, has(records, window))],
    monthly: [records],
    actions: missing([{ id, title, records }], window),
  })),
);

const together = [
  { id: '8cp', title: 'all eight care processes, age 12 or over', short: 'Eight care processes', processes: eight },
  {
    id: '9cp',
    title: 'the eight and retinal screening, age 12 or over',
    short: 'Nine care processes',
    processes: nine,
  },
].map(({ id, processes, ...told }) =>
  audited(id, told, (window) => ({
    over: diabetesFrom12,
    rules: [allDone(processes, window)],
    monthly: processes.map(({ records }) => records),
    actions: missing(processes, window),
  })),
);

export const ndaProcesses: readonly Series[] = [...together, ...single];
