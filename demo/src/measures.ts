import type { Topic } from '@tandem/improvement/convening';
import type { Definition, Measure } from '@tandem/improvement/measuring';
import type { Month } from '@tandem/improvement/time';

/** The feed of practice figures that the demonstration's analyst sends. */
export const dashboard = 'Clinical dashboard';
/** The feed of prescribing figures: rates per 1,000 patients, without the counts behind them. */
export const prescribing = 'Prescribing figures';

type Told = Pick<Measure, 'id' | 'name' | 'kind'> &
  Pick<
    Definition,
    | 'population'
    | 'numerator'
    | 'denominator'
    | 'exclusions'
    | 'source'
    | 'target'
    | 'numeratorLabel'
    | 'denominatorLabel'
  > &
  Partial<Pick<Definition, 'direction' | 'form' | 'unit' | 'unitName' | 'window' | 'indicator'>>;

const bloodPressure: readonly Told[] = [
  {
    id: 'bp-at-target',
    name: 'Blood pressure at target',
    kind: 'outcome',
    population: 'Registered patients aged 18 or over on the hypertension register.',
    numerator:
      'Those whose latest reading is at or below 140/90 mmHg, or 150/90 mmHg at 80 years and over; home readings 5 mmHg lower.',
    denominator: 'Those whose blood pressure was taken in the month.',
    exclusions: 'None.',
    indicator: 'cvdp.hyp.007 month',
    source: 'QI 1, blood pressure at target',
    target: 0.8,
    numeratorLabel: 'Latest reading at target',
    denominatorLabel: 'Measured in the month',
  },
  {
    id: 'bp-checked-when-due',
    name: 'Checked when due',
    kind: 'process',
    population: 'Registered patients aged 18 or over on the hypertension register.',
    numerator: 'Those who had a blood pressure check on or before the last day of the month it fell due.',
    denominator: 'Those whose check fell due in the month.',
    exclusions: 'People who asked in writing not to be called.',
    source: 'QI 2, checks due',
    target: 0.8,
    numeratorLabel: 'Checked by month end',
    denominatorLabel: 'Due in the month',
  },
  {
    id: 'bp-home-readings',
    name: 'Home readings returned',
    kind: 'process',
    population: 'Registered patients aged 18 or over who were lent a home monitor.',
    numerator: 'Those whose week of readings reached the practice within 14 days of the loan.',
    denominator: 'Those lent a monitor in the month.',
    exclusions: 'Monitors lent to care homes.',
    source: 'QI 3, home monitors',
    target: 0.6,
    numeratorLabel: 'Back within 14 days',
    denominatorLabel: 'Monitors lent',
  },
  {
    id: 'bp-missed-appointments',
    name: 'Appointments missed',
    kind: 'balancing',
    population: 'Appointments in the blood pressure clinic.',
    numerator: 'Appointments that were neither attended nor cancelled before the day.',
    denominator: 'Appointments booked in the month.',
    exclusions: 'Clinics cancelled by the practice.',
    source: 'QI 4, missed appointments',
    direction: 'decrease',
    target: 0.1,
    numeratorLabel: 'Missed',
    denominatorLabel: 'Booked',
  },
];

const diabetes: readonly Told[] = [
  {
    id: 'diabetes-three-targets',
    name: 'Three targets met',
    kind: 'outcome',
    population: 'Registered patients aged 17 or over on the diabetes register.',
    numerator:
      'Those whose latest HbA1c is 58 mmol/mol or less, blood pressure 140/80 mmHg or less and total cholesterol below 5.0 mmol/l, all in the last 12 months.',
    denominator: 'Those who had any of the three measured in the month.',
    exclusions: 'None.',
    indicator: 'dm.triple month',
    source: 'QI 1, three targets',
    target: 0.5,
    numeratorLabel: 'All three at target',
    denominatorLabel: 'Measured in the month',
  },
  {
    id: 'diabetes-eight-processes',
    name: 'Eight care processes done',
    kind: 'process',
    population: 'Registered patients aged 17 or over with diabetes.',
    numerator:
      'Those with all eight checks (HbA1c, blood pressure, cholesterol, creatinine, urine albumin, feet, weight, smoking) in the last 12 months.',
    denominator: 'Those on the diabetes register on the last day of the month.',
    exclusions: 'None.',
    indicator: 'dm.8cp rolling12',
    source: 'QI 2, eight checks in 12 months',
    target: 0.75,
    window: 'rolling_12',
    numeratorLabel: 'All eight in 12 months',
    denominatorLabel: 'On the register',
  },
  {
    id: 'diabetes-care-plan',
    name: 'Care plan agreed',
    kind: 'process',
    population: 'Registered patients aged 17 or over with type 2 diabetes.',
    numerator: 'Those who left with a written plan and at least one goal in their own words.',
    denominator: 'Those who had a diabetes review in the month.',
    exclusions: 'None.',
    source: 'QI 3, care plans',
    target: 0.7,
    numeratorLabel: 'Plan agreed',
    denominatorLabel: 'Reviewed in the month',
  },
  {
    id: 'diabetes-low-sugar',
    name: 'Low blood sugar reported',
    kind: 'balancing',
    population: 'Registered patients aged 17 or over with type 2 diabetes.',
    numerator: 'Those who said that they had needed help with a low blood sugar since their last review.',
    denominator: 'Those who had a diabetes review in the month.',
    exclusions: 'None.',
    source: 'QI 4, low blood sugar',
    direction: 'decrease',
    target: 0.05,
    numeratorLabel: 'Needed help',
    denominatorLabel: 'Reviewed in the month',
  },
];

const atrialFibrillation: readonly Told[] = [
  {
    id: 'af-anticoagulated',
    name: 'Anticoagulated when indicated',
    kind: 'outcome',
    population:
      'Registered patients with atrial fibrillation and a CHA2DS2-VASc score of 2 or more, recorded or else computed.',
    numerator: 'Those who had an anticoagulant issued in the last six months.',
    denominator: 'Those whose score was recorded, or whose blood pressure was taken, in the month.',
    exclusions: 'None.',
    indicator: 'af.anticoag month',
    source: 'QI 1, anticoagulated',
    target: 0.9,
    numeratorLabel: 'On an anticoagulant',
    denominatorLabel: 'Seen in the month',
  },
  {
    id: 'af-pulse-checked',
    name: 'Pulse checked at reviews',
    kind: 'process',
    population: 'Registered patients aged 65 or over without known atrial fibrillation.',
    numerator: 'Those whose pulse rhythm was recorded at the review.',
    denominator: 'Those who had any long-term condition review in the month.',
    exclusions: 'Reviews by telephone.',
    source: 'QI 2, pulse at review',
    target: 0.75,
    numeratorLabel: 'Pulse recorded',
    denominatorLabel: 'Reviews at 65 and over',
  },
  {
    id: 'af-anticoagulant-items',
    name: 'Anticoagulant items prescribed',
    kind: 'process',
    population: 'All registered patients.',
    numerator: 'Anticoagulant items dispensed in the month.',
    denominator: 'Registered patients on the first day of the month, in thousands.',
    exclusions: 'Injections given in hospital.',
    source: 'Monthly prescribing figures, sent ready worked out',
    target: null,
    form: 'rate',
    unit: 'number',
    unitName: 'items per 1,000 patients',
    numeratorLabel: 'Items',
    denominatorLabel: 'Patients, in thousands',
  },
  {
    id: 'af-antiplatelet-as-well',
    name: 'Antiplatelet as well',
    kind: 'balancing',
    population: 'Registered patients aged 18 or over with atrial fibrillation who take an anticoagulant.',
    numerator: 'Those who also take aspirin or clopidogrel without a recorded reason.',
    denominator: 'Those on an anticoagulant who were reviewed in the month.',
    exclusions: 'People within 12 months of a stent.',
    source: 'QI 4, two blood thinners',
    direction: 'decrease',
    target: 0.05,
    numeratorLabel: 'On both',
    denominatorLabel: 'On an anticoagulant',
  },
];

const toldOf: Record<Topic, readonly Told[]> = {
  hypertension: bloodPressure,
  diabetes,
  atrial_fibrillation: atrialFibrillation,
};

/** The list of people that practices work through, by topic: the series whose priority groups are counted. */
export const listOf: Record<Topic, string> = {
  hypertension: 'hyp.groups',
  diabetes: 'dm.triple',
  atrial_fibrillation: 'af.anticoag',
};

/** The four measures of a topic, the leading one first. @param from first month their definitions hold for */
export function measuresOf(topic: Topic, from: Month): Measure[] {
  return toldOf[topic].map(({ id, name, kind, ...told }) => ({
    id,
    name,
    kind,
    definitions: [
      {
        version: 1,
        from,
        frequency: 'monthly',
        direction: 'increase',
        form: 'counts',
        unit: 'percent',
        unitName: '',
        window: 'month',
        indicator: null,
        ...told,
      },
    ],
  }));
}
