import {
  action,
  all,
  any,
  coded,
  exclude,
  has,
  indicator,
  m12,
  not,
  parameter,
  select,
  version,
  type Window,
} from '../../index.ts';
import { diabetes } from '../vocabulary/registers.ts';
import { expiring, process, rulesOf } from './cascade.ts';

/** A foot that is not there needs no risk class. */
const classed = (side: 'left' | 'right', window: Window) =>
  any(has(coded(`${side}footabsent_cod`)), has(coded(`${side}footrisk_cod`), window));
/** Feet examined, and each foot that is there given a class. */
export const examinedAndClassed = (window: Window) =>
  all(has(coded('footexam_cod'), window), classed('left', window), classed('right', window));
export const bothAbsent = exclude(
  'AMPR3',
  'both feet absent',
  all(has(coded('leftfootabsent_cod')), has(coded('rightfootabsent_cod'))),
);
const examined = has(coded('footexam_cod'), m12);

export const footRisk = indicator('dm.foot.risk', {
  family: 'diabetes',
  title: 'Diabetes: foot examination and the risk class of each foot in 12 months',
  short: 'Foot examination and risk',
  direction: 'higher',
  why: 'Most amputations in diabetes begin with an ulcer that nobody looked for.',
  actions: [
    action('Examine the feet: no examination in the last 12 months', not(examined)),
    action('Record the risk class of each foot', examined),
  ],
  versions: [
    version('DM012', {
      from: '2012-04-01',
      to: '2026-03-31',
      source: rulesOf('to v50'),
      evidence: 'A',
      parameters: [
        parameter(
          'riskBySide',
          1,
          '1: a class counts for the foot that its term names, and for both where it names none (a scale)',
          'the official cluster of risk classes holds both feet, and how the rules tell them apart could not be read',
        ),
      ],
      over: diabetes,
      rules: [
        bothAbsent,
        ...process(
          select(
            'FOOT_DONE',
            'feet examined and each foot that is there given a risk class in the last 12 months',
            examinedAndClassed(m12),
          ),
          {
            clinical: [
              expiring('FEPU', 'unsuitable for foot examination', 'fepu_cod'),
              expiring('NPTPU', 'unsuitable for testing of sensation', 'nptpu_cod'),
            ],
            declined: [
              expiring('FEDEC', 'declined foot examination', 'fedec_cod'),
              expiring('NPTDEC', 'declined testing of sensation', 'nptdec_cod'),
            ],
          },
        ),
      ],
      monthly: [coded('footexam_cod')],
    }),
  ],
});
