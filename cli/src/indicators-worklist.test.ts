import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayNumber, type Event, type Patient } from '@tandem/indicators';
import { writeExtract } from '@tandem/indicators/engines';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './indicators-worklist.ts';

const folder = mkdtempSync(join(tmpdir(), 'tandem-worklist-'));
const at = (name: string) => join(folder, name);
const event = (day: string, code: string, value: number | null = null): Event => ({
  day: dayNumber(day),
  system: '',
  code,
  value,
  converted: false,
});
const hypertension = event('2020-01-01', '38341003');
const pressure = (systolic: number, diastolic: number) => [
  event('2025-01-10', '271649006', systolic),
  event('2025-01-10', '271650006', diastolic),
];
const patient = (id: string, practice: string, ...events: Event[]): Patient => ({
  id,
  sex: 'F',
  birth: dayNumber('1960-06-15'),
  death: null,
  ethnicity: null,
  imdDecile: null,
  registrations: [{ practice, from: dayNumber('2000-01-01'), to: null }],
  events: [hypertension, ...events],
  issues: [],
});

const patients = [
  patient('30', 'A81001', ...pressure(130, 80)),
  patient('20', 'A81001', ...pressure(150, 95)),
  patient('<i>10</i>', 'A81001', ...pressure(190, 80)),
  patient('=1+1', 'A81001'),
  patient('40', 'A81002', ...pressure(165, 95)),
  { ...patient('50', 'A81002'), events: [] },
];

beforeAll(async () => {
  for (const name of ['extract', 'lists', 'counts']) mkdirSync(at(name));
  await writeExtract(patients, at('extract'));
  writeFileSync(at('extract/accounting.json'), JSON.stringify({ extractDate: '2025-03-31', files: [] }));
  writeFileSync(at('counts/c.csv.manifest.json'), '{}');
});
afterAll(() => rmSync(folder, { recursive: true }));

const asked = (out: string, ...more: string[]) => [
  ...['--practice', 'A81001', '--indicator', 'HYP008', '--month', '2025-03'],
  ...['--extract', at('extract'), '--out', at(out), ...more],
];

test('lists whom the practice sees to next, most urgent first, readable by the owner alone', async () => {
  await run(asked('lists/a.csv'));
  const [about, ...lines] = readFileSync(at('lists/a.csv'), 'utf8').split('\r\n');
  expect(about).toContain('Must not leave this machine');
  const why = 'Not met: the last blood pressure in 12 months is at or below the target';
  const treat = 'Review treatment: the last blood pressure is above the target';
  expect(lines).toEqual([
    'priority,priority_says,patient_id,first_action,why,latest_values',
    `1,last blood pressure above 180/120 (home 170/115),<i>10</i>,${treat},${why},blood pressure: clinic 190/80 on 2025-01-10`,
    `3b,above the target for the age,20,${treat},${why},blood pressure: clinic 150/95 on 2025-01-10`,
    `no reading,no blood pressure in the last 12 months,'=1+1,Measure the blood pressure: none in the last 12 months,${why},blood pressure: none`,
    '',
  ]);
  expect(statSync(at('lists/a.csv')).mode & 0o777).toBe(0o600);
});

test('the same question gives the same file, also over an older one that others could read', async () => {
  writeFileSync(at('lists/b.csv'), 'old', { mode: 0o644 });
  await run(asked('lists/b.csv'));
  await run(asked('lists/c.csv'));
  expect(readFileSync(at('lists/b.csv'), 'utf8')).toBe(readFileSync(at('lists/c.csv'), 'utf8'));
  expect(statSync(at('lists/b.csv')).mode & 0o777).toBe(0o600);
  expect(readdirSync(at('lists')).filter((name) => name.endsWith('.partial'))).toEqual([]);
});

test('reads records as they come too: checked, converted and accounted for first', async () => {
  mkdirSync(at('raw'));
  const registration = (id: string) => `A81001,${id},F,1960-06-15,,2000-01-01,,,`;
  const heading =
    'practice_code,patient_id,sex,birth_date,death_date,registered_from,registered_to,ethnicity,imd_decile';
  writeFileSync(at('raw/patient.csv'), [heading, registration('p1'), registration('p2'), ''].join('\n'));
  const events = [
    ...['p1', 'p2'].map((id) => `${id},2020-01-01,38341003,snomed,,`),
    ...['271649006,snomed,170,mmHg', '271650006,snomed,95,mmHg'].map((one) => `p1,2025-01-10,${one}`),
    'p2,the other day,271649006,snomed,120,mmHg',
  ];
  writeFileSync(at('raw/event.csv'), ['patient_id,date,code,system,value,unit', ...events, ''].join('\n'));
  writeFileSync(at('raw/issue.csv'), 'patient_id,date,code,name,bnf\n');
  writeFileSync(at('raw/extract.json'), '{ "extract_date": "2025-03-31" }');
  await run([...asked('lists/raw.csv'), '--extract', at('raw')]);
  const [, , ...lines] = readFileSync(at('lists/raw.csv'), 'utf8').trimEnd().split('\r\n');
  expect(lines.map((line) => [line.split(',')[0], line.includes(',p1,')])).toEqual([
    ['2a', true],
    ['no reading', false],
  ]);
});

test('prints a page that stands alone', async () => {
  await run(asked('lists/a.html'));
  const page = readFileSync(at('lists/a.html'), 'utf8');
  expect(page).toContain('Must not leave this machine');
  expect(page).toContain('<th scope="row">&lt;i&gt;10&lt;/i&gt;</th>');
  expect(page).toContain('A81001, as at 2025-03-31, by HYP008. 3 people.');
  expect(page).toContain('<td class="values">blood pressure: clinic 190/80 on 2025-01-10</td>');
  expect(page).not.toMatch(/<script|src=|href=|<i>10/);
  expect([...page.matchAll(/<caption>/g)]).toHaveLength(4);
});

test('a list of nobody says so', async () => {
  await run(asked('lists/none.html', '--indicator', 'hyp.ctrl.ge80'));
  expect(readFileSync(at('lists/none.html'), 'utf8')).toContain('Nobody is on this list.');
});

test('is not written where results wait to be sent, nor into the extract', async () => {
  await expect(run(asked('counts/a.csv'))).rejects.toThrow('holds results that may be sent');
  await expect(run(asked('extract/a.csv'))).rejects.toThrow('is the folder of the extract');
  await expect(run(asked('nowhere/a.csv'))).rejects.toThrow('is not there');
  expect(existsSync(at('extract/a.csv'))).toBe(false);
});

test('says everything that is wrong at once', async () => {
  const wrong = run([
    '--practice',
    "A'1",
    '--month',
    '2025-3',
    '--indicator',
    'XYZ',
    '--out',
    at('lists/a.doc'),
    '--mode',
    'flow',
  ]);
  await expect(wrong).rejects.toThrow(
    [
      '--extract is missing.',
      '--practice is a code, for instance A81001; it says "A\'1".',
      '--month is a month, for instance 2024-03; it says "2025-3".',
      '--out ends in .csv or .html.',
      '--mode is rolling12 or qof-year; not "flow".',
    ].join('\n'),
  );
});

test.each([
  ['XYZ', '2025-03', 'There is no indicator "XYZ".'],
  ['hyp.prev', '2025-03', 'hyp.prev only counts people'],
  ['HYP010', '2025-03', 'HYP010 is not in force in 2025-03.'],
])('refuses %s in %s', async (id, month, says) => {
  await expect(run(asked('lists/x.csv', '--indicator', id, '--month', month))).rejects.toThrow(says);
});

test('a practice that nobody is registered at is a slip of the pen', async () => {
  await expect(run(asked('lists/x.csv', '--practice', 'A99999'))).rejects.toThrow(
    'Nobody in the extract is registered',
  );
  expect(existsSync(at('lists/x.csv'))).toBe(false);
});
