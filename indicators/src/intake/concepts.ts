/**
 * What is measured: the unit it is kept in, how other units become it, the range outside which a value is not believed, and
 * the codes that mean it. The codes are facts of SNOMED CT (UK), LOINC and Read; conversions and ranges are those that the
 * fields below name.
 */
export type Concept = {
  readonly name: string;
  /** The canonical unit: every accepted value is in it. */
  readonly unit: string;
  /** Inclusive, in the canonical unit. */
  readonly plausible: readonly [low: number, high: number];
  readonly units: readonly Unit[];
  /** What a value without any unit is taken for, where the code does not settle it. */
  readonly unitless?: {
    readonly below: number;
    readonly lowUnit: string;
    readonly above: number;
    readonly highUnit: string;
  };
  readonly codes: readonly Code[];
};

/** A unit by all its spellings, in lower case. The canonical value is (value - minus) x times, rounded where `decimals` says so. */
type Unit = {
  readonly spelled: readonly string[];
  readonly minus?: number;
  readonly times?: number;
  readonly decimals?: number;
};

type CodeSystem = '' | 'loinc' | 'read2' | 'ctv3';

/** `unit`: the unit of a value that comes without one; `null` where it cannot be known from the code. */
type Code = { readonly system: CodeSystem; readonly code: string; readonly unit: string | null };

const codes = (system: CodeSystem, unit: string | null, ...list: string[]): Code[] =>
  list.map((code) => ({ system, code, unit }));

const same = (...spelled: string[]): Unit => ({ spelled });
const times = (factor: number, ...spelled: string[]): Unit => ({ spelled, times: factor });

const mmolPerL = same('mmol/l', 'mmol/litre', 'mmol per litre', 'millimole per litre');
const mgPerDl = ['mg/dl', 'mg/100ml'];
const mmHg = same('mmhg', 'mm[hg]', 'mm hg', 'mm/hg', 'millimetre of mercury');
/** 1 kPa is 7.50062 mmHg. */
const kPa = times(7.50062, 'kpa');
const percent = ['%', 'percent', 'per cent'];
const perMinute = same(
  'ml/min/1.73m2',
  'ml/min/{1.73_m2}',
  'ml/min/1.73m*2',
  'ml/min/1.73 m2',
  'ml/min/1.73sqm',
  'ml/min',
  'ml/minute',
);

export const concepts: readonly Concept[] = [
  {
    name: 'HbA1c',
    unit: 'mmol/mol',
    plausible: [20, 200],
    units: [
      same('mmol/mol', 'mmol/mol hb', 'mmol per mol'),
      // NGSP to IFCC: (% - 2.152) / 0.09148. Laboratories report whole numbers, and targets are set in them: 7.5% is 58.
      { spelled: [...percent, '%hb', '% dcct', '% (dcct aligned)'], minus: 2.152, times: 1 / 0.09148, decimals: 0 },
    ],
    unitless: { below: 20, lowUnit: '%', above: 25, highUnit: 'mmol/mol' },
    codes: [
      ...codes('', 'mmol/mol', '999791000000106', '1049321000000109', '1049301000000100'),
      ...codes('', '%', '1019431000000105'),
      ...codes('', null, '43396009'),
      ...codes('loinc', 'mmol/mol', '59261-8'),
      ...codes('loinc', '%', '4548-4', '17856-6', '17855-8'),
      ...codes('read2', 'mmol/mol', '42W5.', '42W50', '42W51'),
      ...codes('read2', '%', '42W4.'),
      ...codes('ctv3', 'mmol/mol', 'XaPbt', 'XaWP9', 'XaWP8'),
      ...codes('ctv3', '%', 'X772q', 'XaERp'),
    ],
  },
  ...cholesterols(),
  {
    name: 'triglycerides',
    unit: 'mmol/L',
    plausible: [0.1, 60],
    units: [mmolPerL, times(1 / 88.57, ...mgPerDl)],
    codes: [
      ...codes('loinc', 'mg/dL', '2571-8'),
      ...codes('loinc', 'mmol/L', '14927-8'),
      ...codes('read2', 'mmol/L', '44Q4.', '44e0.'),
      ...codes('ctv3', 'mmol/L', 'XE2q9'),
    ],
  },
  {
    name: 'glucose',
    unit: 'mmol/L',
    plausible: [1, 80],
    units: [mmolPerL, times(1 / 18.016, ...mgPerDl)],
    codes: [
      ...codes('loinc', 'mg/dL', '2339-0', '2345-7', '1558-6'),
      ...codes('loinc', 'mmol/L', '15074-8', '14749-6'),
      ...codes('read2', 'mmol/L', '44g1.', '44f1.'),
    ],
  },
  {
    name: 'creatinine',
    unit: 'umol/L',
    plausible: [20, 1500],
    units: [
      same('umol/l', 'µmol/l', 'μmol/l', 'mcmol/l', 'micromol/l', 'umol/litre', 'micromole per litre'),
      times(88.4, ...mgPerDl),
      times(1000, 'mmol/l'),
    ],
    codes: [
      ...codes(
        '',
        'umol/L',
        '1000731000000107',
        '1001011000000107',
        '1000981000000109',
        '1000991000000106',
        '1032061000000108',
      ),
      ...codes('loinc', 'mg/dL', '2160-0', '38483-4'),
      ...codes('loinc', 'umol/L', '14682-9'),
      ...codes('read2', 'umol/L', '44J3.'),
      ...codes('ctv3', 'umol/L', 'XE2q5'),
    ],
  },
  {
    name: 'eGFR',
    unit: 'mL/min/1.73m2',
    plausible: [1, 200],
    units: [perMinute],
    codes: [
      ...codes(
        '',
        'mL/min/1.73m2',
        '1011481000000105',
        '1011491000000107',
        '1020291000000106',
        '80274001',
        '857971000000104',
      ),
      ...codes('loinc', 'mL/min/1.73m2', '33914-3', '62238-1', '98979-8'),
      ...codes('read2', 'mL/min/1.73m2', '451E.', '451F.'),
      ...codes('ctv3', 'mL/min/1.73m2', 'XaK8y'),
    ],
  },
  {
    name: 'urine ACR',
    unit: 'mg/mmol',
    plausible: [0, 2000],
    units: [
      same('mg/mmol', 'mg/mmol creatinine', 'mg/mmolcr'),
      times(1 / 8.84, 'mg/g', 'ug/mg', 'mg/g{creat}', 'mcg/mg'),
    ],
    codes: [
      ...codes('', 'mg/mmol', '1023491000000104'),
      ...codes('loinc', 'mg/g', '9318-7', '14959-1'),
      ...codes('read2', 'mg/mmol', '46TC.', '46TD.'),
    ],
  },
  {
    name: 'haemoglobin',
    unit: 'g/L',
    plausible: [20, 260],
    units: [same('g/l', 'gm/l', 'g/litre'), times(10, 'g/dl', 'gm/dl', 'g/100ml')],
    unitless: { below: 26, lowUnit: 'g/dL', above: 40, highUnit: 'g/L' },
    codes: [
      ...codes('', null, '1022431000000105', '271026005'),
      ...codes('loinc', 'g/dL', '718-7'),
      ...codes('read2', null, '423..'),
    ],
  },
  {
    name: 'weight',
    unit: 'kg',
    plausible: [0.3, 500],
    units: [
      same('kg', 'kgs', 'kilogram', 'kilograms'),
      times(0.4536, 'lb', 'lbs', '[lb_av]', 'pound', 'pounds'),
      times(0.001, 'g', 'gram'),
    ],
    codes: [
      ...codes('', 'kg', '27113001'),
      ...codes('loinc', 'kg', '29463-7', '3141-9'),
      ...codes('read2', 'kg', '22A..'),
    ],
  },
  {
    name: 'height',
    unit: 'm',
    plausible: [0.2, 2.6],
    units: [
      same('m', 'metre', 'metres'),
      times(0.01, 'cm', 'centimetre', 'cms'),
      times(0.0254, 'in', '[in_i]', 'inch'),
    ],
    unitless: { below: 3, lowUnit: 'm', above: 20, highUnit: 'cm' },
    codes: [
      ...codes('', null, '50373000'),
      ...codes('loinc', null, '8302-2', '3137-7'),
      ...codes('read2', null, '229..'),
    ],
  },
  {
    name: 'BMI',
    unit: 'kg/m2',
    plausible: [10, 150],
    units: [same('kg/m2', 'kg/m²', 'kg/m^2', 'kg/m*2', 'kg/sqm', 'kg per sq m')],
    codes: [
      ...codes('', 'kg/m2', '60621009'),
      ...codes('loinc', 'kg/m2', '39156-5'),
      ...codes('read2', 'kg/m2', '22K..'),
    ],
  },
  {
    name: 'systolic blood pressure',
    unit: 'mmHg',
    plausible: [40, 350],
    units: [mmHg, kPa],
    codes: [
      ...codes('', 'mmHg', '271649006', '72313002', '407554009', '251070002', '413606001', '314446007', '314449000'),
      ...codes('', 'mmHg', '314464000', '198081000000101', '2181381000000109', '314445006', '315612005', '407556006'),
      ...codes('loinc', 'mmHg', '8480-6'),
      ...codes('read2', 'mmHg', '2469.'),
    ],
  },
  {
    name: 'diastolic blood pressure',
    unit: 'mmHg',
    plausible: [20, 200],
    units: [mmHg, kPa],
    codes: [
      ...codes(
        '',
        'mmHg',
        '271650006',
        '1091811000000102',
        '407555005',
        '174255007',
        '413605002',
        '314461008',
        '314462001',
      ),
      ...codes('', 'mmHg', '314465004', '198091000000104', '2181391000000106', '314460009', '315613000', '407557002'),
      ...codes('loinc', 'mmHg', '8462-4'),
      ...codes('read2', 'mmHg', '246A.'),
    ],
  },
  {
    name: 'INR',
    unit: '1',
    plausible: [0.5, 20],
    units: [same('1', 'ratio', 'inr', '{inr}')],
    codes: [
      ...codes('', '1', '165581004', '440685005'),
      ...codes('loinc', '1', '6301-6', '34714-6'),
      ...codes('read2', '1', '42QE.'),
    ],
  },
  {
    name: 'pulse',
    unit: '/min',
    plausible: [20, 300],
    units: [same('/min', 'beats/min', 'beats/minute', 'bpm', '{beats}/min', 'min', 'beats per minute')],
    codes: [
      ...codes('', '/min', '78564009', '364075005'),
      ...codes('loinc', '/min', '8867-4'),
      ...codes('read2', '/min', '242..'),
    ],
  },
  {
    name: 'CHA2DS2-VASc score',
    unit: 'score',
    plausible: [0, 9],
    units: [same('score', '{score}', '1', '/9', 'points')],
    codes: codes('', 'score', '735259005'),
  },
  {
    name: 'CHADS2 score',
    unit: 'score',
    plausible: [0, 6],
    units: [same('score', '{score}', '1', '/6', 'points')],
    codes: codes('', 'score', '763007002', '763008007', '1085111000000109'),
  },
  {
    name: 'cardiovascular risk score',
    unit: '%',
    plausible: [0, 100],
    units: [same(...percent)],
    codes: codes('', '%', '718087004', '763244005', '1085871000000105', '752451000000100'),
  },
];

/** Total, HDL, LDL and non-HDL cholesterol differ in nothing but their codes. Range and factor: 0.5 to 20 mmol/L, 38.67. */
function cholesterols(): Concept[] {
  const kinds: [name: string, codes: Code[]][] = [
    [
      'cholesterol',
      [
        ...codes('', 'mmol/L', '1005671000000105', '1017161000000104', '1083761000000106', '1106531000000105'),
        ...codes('', 'mmol/L', '1106541000000101', '850981000000101', '853681000000104', '994351000000103'),
        ...codes('loinc', 'mg/dL', '2093-3'),
        ...codes('loinc', 'mmol/L', '14647-2'),
        ...codes('read2', 'mmol/L', '44P..'),
        ...codes('ctv3', 'mmol/L', 'XE2eD'),
      ],
    ],
    [
      'HDL cholesterol',
      [
        ...codes('', 'mmol/L', '1005681000000107', '1010581000000101'),
        ...codes('loinc', 'mg/dL', '2085-9'),
        ...codes('loinc', 'mmol/L', '14646-4'),
        ...codes('read2', 'mmol/L', '44P5.'),
      ],
    ],
    [
      'LDL cholesterol',
      [
        ...codes('', 'mmol/L', '1022191000000100', '1010591000000104'),
        ...codes('loinc', 'mg/dL', '18262-6', '13457-7'),
        ...codes('loinc', 'mmol/L', '22748-8'),
        ...codes('read2', 'mmol/L', '44P6.'),
      ],
    ],
    [
      'non-HDL cholesterol',
      [
        ...codes('', 'mmol/L', '1006191000000106'),
        ...codes('loinc', 'mg/dL', '43396-1'),
        ...codes('loinc', 'mmol/L', '70204-3'),
      ],
    ],
  ];
  const plausibleOf = (name: string): [number, number] => (name === 'cholesterol' ? [0.5, 20] : [0.1, 20]);
  return kinds.map(([name, codes]) => ({
    name,
    unit: 'mmol/L',
    plausible: plausibleOf(name),
    units: [mmolPerL, times(1 / 38.67, ...mgPerDl)],
    codes,
  }));
}
