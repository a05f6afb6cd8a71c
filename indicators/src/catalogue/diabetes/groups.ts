import { indicator, parameter, select, version } from '../../index.ts';
import { diabetes } from '../vocabulary/registers.ts';
import { diabetesPriorities } from './priorities.ts';

const code = (id: string) => `GROUP_${id.toUpperCase().replaceAll(' ', '_')}`;

/** The groups of urgency as counts: the reasons say how many people are in each; whoever is in the last one needs nothing. */
export const groups = indicator('dm.groups', {
  family: 'diabetes',
  title: 'Diabetes: people to be seen sooner, by groups of urgency',
  short: 'To be seen sooner',
  direction: 'lower',
  why: 'Time goes first to the people whom diabetes is harming now.',
  priorities: diabetesPriorities,
  versions: [
    version('dm.groups.1', {
      from: '2004-04-01',
      source: "North Central London's long-term conditions scheme, November 2025",
      evidence: 'A',
      parameters: [
        parameter('cardiacEventMonths', 12, 'months', 'the scheme names no time for a first cardiac event'),
        parameter('latestEver', 1, '1: eGFR, ACR, body mass and liver fibrosis of any age', 'the scheme names no time'),
      ],
      over: diabetes,
      rules: diabetesPriorities
        .filter(({ id }) => id !== '4')
        .map(({ id, says, when }) => select(code(id), says, when)),
    }),
  ],
});
