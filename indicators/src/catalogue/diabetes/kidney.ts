import {
  action,
  all,
  always,
  any,
  coded,
  has,
  indicator,
  issued,
  m12,
  parameter,
  reject,
  select,
  treated,
  version,
} from '../../index.ts';
import { diabetesWithProteinuria } from '../vocabulary/diabetes.ts';
import { process, rulesOf } from './cascade.ts';

/** A contraindication lasts for good or, by the expiring list, for 12 months; so does having declined. */
export const contraindicated = (kind: 'ace' | 'aii') =>
  any(has(coded(`x${kind}_cod`)), has(coded(`tx${kind}_cod`), m12));
const declined = (kind: 'ace' | 'aii') => has(coded(`${kind}dec_cod`), m12);
const either = (kind: 'ace' | 'aii') => any(contraindicated(kind), declined(kind));

export const kidneyTreated = indicator('dm.kidney.treated', {
  family: 'diabetes',
  title: 'Diabetes with nephropathy or microalbuminuria: ACE inhibitor or ARB in 6 months',
  short: 'ACE inhibitor or ARB',
  direction: 'higher',
  why: 'These medicines slow the loss of kidney function that albumin in the urine foretells.',
  actions: [action('Offer an ACE inhibitor or ARB, or record why neither', always)],
  versions: [
    version('DM006', {
      from: '2012-04-01',
      source: `${rulesOf('to v51')}; the exceptions read in a supplier's help page (v49)`,
      evidence: 'B',
      parameters: [
        parameter(
          'reasonFromEachClass',
          1,
          '1: an exception needs a reason against an ACE inhibitor and one against an ARB',
          'read in one secondary source; how the three fields divide the reasons is our reading of their names',
        ),
      ],
      over: diabetesWithProteinuria,
      rules: process(
        select(
          'ACE_OR_ARB',
          'an ACE inhibitor or ARB issued in the last 6 months',
          has(issued('drug_ace', 'drug_aii'), treated),
        ),
        {
          clinical: [
            reject(
              'XACE',
              'both kinds are contraindicated (at any time, or in the last 12 months)',
              all(contraindicated('ace'), contraindicated('aii')),
            ),
          ],
          declined: [
            reject('ACEDEC', 'both kinds were declined (last 12 months)', all(declined('ace'), declined('aii'))),
            reject(
              'XACEARBDEC',
              'one kind is contraindicated and the other was declined',
              all(either('ace'), either('aii')),
            ),
          ],
        },
      ),
      monthly: [issued('drug_ace', 'drug_aii')],
    }),
  ],
});
