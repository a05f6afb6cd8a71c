import {
  all,
  any,
  atLeast,
  coded,
  type DayTest,
  first,
  has,
  issued,
  latest,
  less,
  m12,
  measured,
  months,
  more,
  not,
  priority,
  type Test,
  treated,
  within,
} from '../../index.ts';
import { bloodPressure, pressureFrom } from '../vocabulary/blood-pressure.ts';
import { hba1c } from '../vocabulary/diabetes.ts';
import { heartFailure } from '../vocabulary/registers.ts';

const ever = { kind: 'ever' } as const;
const filtration = measured('eGFR', 'egfr_cod', [0, 200]);
const albumin = measured('urine ACR', 'acr_cod', [0, 2000]);
const liverFibrosis = measured('enhanced liver fibrosis score', 'elf_cod', [0, 30]);
const bodyMass = measured('body mass index', 'bmival_cod', [10, 150]);

const sugar = (where: DayTest): Test => latest(hba1c, where, m12);
const kidney = (below: number): Test => latest(filtration, less('value', below), ever);
const onInjections = has(issued('drug_insulin', 'drug_glp1'), treated);
const recentEvent = has(coded('mi_cod', 'strk_cod', 'tia_cod'), m12);
const highPressure = latest(bloodPressure, pressureFrom([140, 90], [140, 90]), m12);

const complications = any(
  has(coded('erecdys_cod', 'diabret_cod', 'neuropathy_cod', 'claudication_cod')),
  has(coded('footmodrisk_cod', 'foothighrisk_cod'), m12),
  latest(bodyMass, more('value', 35), ever),
  heartFailure.when,
  onInjections,
  kidney(50),
  latest(albumin, atLeast('value', 3), ever),
  highPressure,
);

/**
 * The diabetes groups of North Central London's long-term conditions scheme. Each range begins with its lower limit and
 * ends below the upper one, so that nobody falls between two; nobody without an HbA1c hides in the last group.
 */
export const diabetesPriorities = [
  priority(
    '1',
    'HbA1c above 90, eGFR below 15, ACR above 250, liver fibrosis above 9.8, or HbA1c above 75 with a first heart attack or on insulin or GLP-1',
    any(
      sugar(more('value', 90)),
      kidney(15),
      latest(albumin, more('value', 250), ever),
      latest(liverFibrosis, more('value', 9.8), ever),
      all(sugar(more('value', 75)), any(first(coded('mi_cod'), m12), onInjections)),
    ),
  ),
  priority(
    '2',
    'HbA1c 75 to 90, foot ulcer in three years, heart attack, stroke or TIA in a year, eGFR below 30, or ACR above 70',
    any(
      sugar(atLeast('value', 75)),
      has(coded('footulcer_cod'), months(36)),
      recentEvent,
      kidney(30),
      latest(albumin, more('value', 70), ever),
    ),
  ),
  priority(
    '3a',
    'HbA1c 58 to 75 with eGFR below 45, ACR above 30 or blood pressure of 140/90 or above',
    all(sugar(within('value', 58, 75)), any(kidney(45), latest(albumin, more('value', 30), ever), highPressure)),
  ),
  priority(
    '3b',
    'HbA1c 58 to 75, or 48 to 58 with a complication or another risk',
    any(sugar(atLeast('value', 58)), all(sugar(atLeast('value', 48)), complications)),
  ),
  priority(
    'no reading',
    'no HbA1c in the last 12 months',
    not(has({ kind: 'reading', reading: hba1c, where: null }, m12)),
  ),
  priority('4', 'everybody else', { kind: 'always' }),
];
