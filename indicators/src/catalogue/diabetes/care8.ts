import { indicator, m12, parameter, version } from '../../index.ts';
import { diabetes } from '../vocabulary/registers.ts';
import { allDone, eight, missing } from './care-processes.ts';
import { process, rulesOf } from './cascade.ts';

export const care8 = indicator('dm.care8', {
  family: 'diabetes',
  title: 'Diabetes: all eight care processes in 12 months',
  short: 'Eight care processes (QOF)',
  direction: 'higher',
  why: 'Each of the eight checks finds harm that can still be turned round; one missed leaves a gap.',
  actions: missing(eight, m12),
  versions: [
    version('DM037', {
      from: '2026-04-01',
      source: `${rulesOf('v51')}; the eight read in secondary sources`,
      evidence: 'B',
      parameters: [
        parameter(
          'exceptions',
          1,
          '1: those that all diabetes processes share',
          'the exceptions of DM037 were not published where they could be read',
        ),
      ],
      over: diabetes,
      rules: process(allDone(eight, m12)),
      monthly: eight.map(({ records }) => records),
    }),
  ],
});
