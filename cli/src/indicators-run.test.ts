import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayNumber, type Event, type Patient } from '@tandem/indicators';
import { writeExtract } from '@tandem/indicators/engines';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './indicators-run.ts';
import { UserError } from './user-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'tandem-run-'));
const at = (name: string) => join(folder, name);
const event = (day: string, code: string, value: number | null = null): Event => ({
  day: dayNumber(day),
  system: '',
  code,
  value,
  converted: false,
});
const patient = (id: string, sex: string, ...events: Event[]): Patient => ({
  id,
  sex,
  birth: dayNumber('1960-06-15'),
  death: null,
  ethnicity: null,
  imdDecile: null,
  registrations: [{ practice: 'A81001', from: dayNumber('2000-01-01'), to: null }],
  events,
  issues: [],
});

const hypertension = event('2020-01-01', '38341003');
const patients = [
  patient('1', 'F', hypertension, event('2025-01-10', '271649006', 130), event('2025-01-10', '271650006', 80)),
  patient('2', 'M', hypertension, event('2025-01-10', '271649006', 160), event('2025-01-10', '271650006', 95)),
  patient('3', 'M', hypertension, event('2024-10-01', '407567007')),
  patient('4', 'F'),
];

beforeAll(async () => {
  await writeExtract(patients, folder);
  const file = { name: 'made.csv', sha256: '0'.repeat(64), lines: 9, accepted: 9, quarantined: 0, setAside: 0 };
  writeFileSync(at('accounting.json'), JSON.stringify({ extractDate: '2025-03-31', files: [file] }));
});
afterAll(() => rmSync(folder, { recursive: true }));

const asked = (out: string, ...more: string[]) => [
  ...['--extract', folder, '--from', '2025-02', '--to', '2025-03', '--out', at(out), '--exact', ...more],
];

test('counts a prepared extract into a CSV file with a manifest', async () => {
  await run(asked('out.csv', '--indicators', 'HYP008', '--reasons', at('reasons.csv')));
  expect(readFileSync(at('out.csv'), 'utf8')).toBe(
    [
      'indicator_id,definition_id,practice_code,month,mode,register,exclusions,pcas,denominator,numerator',
      'hyp.bp.le79,HYP008,A81001,2025-02,rolling12,3,0,1,2,1',
      'hyp.bp.le79,HYP008,A81001,2025-03,rolling12,3,0,1,2,1',
      '',
    ].join('\r\n'),
  );
  expect(readFileSync(at('reasons.csv'), 'utf8')).toContain('hyp.bp.le79,HYP008,A81001,2025-03,rolling12,HTMAX,1\r\n');
  const manifest = JSON.parse(readFileSync(at('out.csv.manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({
    releasable: false,
    extract: { date: '2025-03-31', inputs: [{ name: 'made.csv' }] },
    series: [{ indicator: 'hyp.bp.le79', mode: 'rolling12', window_months: 12 }],
    file: { rows: 2 },
  });
});

test('says what was done as JSON, for programs', async () => {
  const said: string[] = [];
  const log = console.log;
  console.log = (text: string) => said.push(text);
  await run(asked('summary.csv', '--indicators', 'HYP008', '--json')).finally(() => {
    console.log = log;
  });
  expect(JSON.parse(said.join(''))).toEqual({
    ...{ file: at('summary.csv'), rows: 2, from: '2025-02', to: '2025-03' },
    ...{ released: null, leftOut: [], drafts: [] },
  });
});

test('protects counts by default, remembers what it released, and says so', async () => {
  const plain = asked('safe.csv', '--indicators', 'HYP008').filter((word) => word !== '--exact');
  await run([...plain, '--ledger', at('ledger.json')]);
  expect(readFileSync(at('safe.csv'), 'utf8').split('\r\n')[1]).toBe(
    'hyp.bp.le79,HYP008,A81001,2025-02,rolling12,*,*,*,*,*',
  );
  const manifest = JSON.parse(readFileSync(at('safe.csv.manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({ releasable: true, policy: { id: 'published' } });
  expect(JSON.parse(readFileSync(at('ledger.json'), 'utf8')).entries).toHaveLength(2);
});

test('has a hidden row for a part of the patients in which nobody is', async () => {
  const plain = asked('parts.csv', '--indicators', 'HYP008', '--from', '2025-03').filter((word) => word !== '--exact');
  await run([...plain, '--ledger', at('parts-ledger.json'), '--by', 'sex,age_band']);
  const [, ...lines] = readFileSync(at('parts.csv'), 'utf8').trimEnd().split('\r\n');
  expect(lines).toHaveLength(3 * 6);
  expect(lines.every((line) => line.includes('rolling12,*,*,*,*,*'))).toBe(true);
});

test('shows counts of an invented population as they are, under a policy that says why', async () => {
  writeFileSync(at('open.json'), '{ "id": "open", "because": "invented patients" }');
  const plain = asked('open.csv', '--indicators', 'HYP008').filter((word) => word !== '--exact');
  await run([...plain, '--ledger', at('open-ledger.json'), '--policy', at('open.json')]);
  expect(readFileSync(at('open.csv'), 'utf8')).toContain('2025-02,rolling12,3,0,1,2,1\r\n');
  writeFileSync(at('odd.json'), '{ "id": "whatever" }');
  await expect(run([...plain, '--policy', at('odd.json')])).rejects.toThrow('Policy, id');
});

test('splits by the priority groups that each indicator has of its own', async () => {
  await run(asked('groups.json', '--indicators', 'HYP008,HYP001', '--from', '2025-03', '--by', 'priority,sex'));
  const rows = JSON.parse(readFileSync(at('groups.json'), 'utf8'));
  const cells = rows.map((row: Record<string, unknown>) => [row.priority, row.sex, row.denominator, row.numerator]);
  expect(new Set(rows.map((row: Record<string, unknown>) => row.indicator_id))).toEqual(new Set(['hyp.bp.le79']));
  expect(cells).toEqual(expect.arrayContaining([[expect.stringMatching(/^\d/), 'male', 1, 0]]));
  // Of the two whom the indicator counts one is at target, and waits for nothing.
  expect(cells.reduce((sum: number, [, , denominator]: [string, string, number]) => sum + denominator, 0)).toBe(1);
  await expect(run(asked('none.json', '--indicators', 'HYP001', '--by', 'priority'))).rejects.toThrow(
    'has priority groups',
  );
});

test('does not part patients by what no list tells', async () => {
  await expect(run(asked('ld.csv', '--indicators', 'HYP008', '--by', 'learning_disability,sex'))).rejects.toThrow(
    '--by learning_disability needs codelists that are missing: ld_cod.',
  );
  mkdirSync(at('ld-lists'));
  writeFileSync(at('ld-lists/ld_cod.csv'), 'code,term\n271649006,any code will do\n');
  await run(asked('ld.json', '--indicators', 'HYP008', '--by', 'learning_disability', '--codelists', at('ld-lists')));
  const rows = JSON.parse(readFileSync(at('ld.json'), 'utf8'));
  expect(new Set(rows.map((row: Record<string, unknown>) => row.learning_disability))).toEqual(
    new Set(['recorded', 'not recorded']),
  );
});

test.each([
  ['2025-02-31', '--as-at is a day'],
  ['soon', '--as-at is a day'],
  ['2025-02-27', 'as at 2025-02-27, and no month from --from on had ended then'],
])('a run as at %s is refused', async (day, says) => {
  await expect(run(asked('as-at.csv', '--indicators', 'HYP008', '--as-at', day))).rejects.toThrow(says);
});

test('a run as at the last day of a month reports that month, and none after', async () => {
  await run(asked('as-at.csv', '--indicators', 'HYP008', '--as-at', '2025-02-28'));
  const [, ...lines] = readFileSync(at('as-at.csv'), 'utf8').trimEnd().split('\r\n');
  expect(lines.map((line) => line.split(',')[3])).toEqual(['2025-02']);
});

test('months after the day of the extract are not reported, unless it was made later', async () => {
  const months = async (...more: string[]) => {
    await run(asked('later.csv', '--indicators', 'HYP008', '--to', '2025-05', ...more));
    const [, ...lines] = readFileSync(at('later.csv'), 'utf8').trimEnd().split('\r\n');
    return lines.map((line) => line.split(',')[3]);
  };
  expect(await months()).toEqual(['2025-02', '2025-03']);
  expect(await months('--as-at', '2025-05-02')).toEqual(['2025-02', '2025-03', '2025-04']);
});

test('splits by sex, in the monthly mode, into JSON', async () => {
  await run(
    asked(
      'out.json',
      '--indicators',
      'HYP008',
      '--mode',
      'month',
      '--by',
      'sex',
      '--to',
      '2025-03',
      '--from',
      '2025-01',
    ),
  );
  const rows = JSON.parse(readFileSync(at('out.json'), 'utf8'));
  expect(rows.map((row: Record<string, unknown>) => [row.month, row.sex, row.denominator, row.numerator])).toEqual([
    ['2025-01', 'female', 1, 1],
    ['2025-01', 'male', 1, 0],
  ]);
});

test('writes Parquet', async () => {
  await run(asked('out.parquet', '--indicators', 'hyp.prev'));
  expect(readFileSync(at('out.parquet')).subarray(0, 4).toString()).toBe('PAR1');
});

test('leaves out what lacks a codelist, and refuses it only where it was asked for by name', async () => {
  mkdirSync(at('lists'));
  writeFileSync(at('lists/htmax_cod.csv'), 'code,term\n');
  await run(asked('rest.csv', '--codelists', at('lists')));
  expect(readFileSync(at('rest.csv'), 'utf8')).not.toContain('HYP008');
  expect(readFileSync(at('rest.csv'), 'utf8')).toContain('hyp.prev');
  await expect(run(asked('none.csv', '--codelists', at('lists'), '--indicators', 'HYP008'))).rejects.toThrow(
    'HYP008 needs codelists that are missing: htmax_cod.',
  );
});

test('says everything that is wrong at once, and writes nothing', async () => {
  const wrong = run([
    '--extract',
    at('nowhere'),
    '--from',
    '2025-13',
    '--out',
    at('out.xls'),
    '--mode',
    'weekly',
    '--indicators',
    'XYZ',
  ]);
  await expect(wrong).rejects.toThrow(
    [
      '--from is a month, for instance 2024-03; it says "2025-13".',
      '--to is missing.',
      '--out ends in .csv, .json or .parquet.',
      '--mode knows rolling12, qof-year, month, flow; not "weekly".',
      `The folder of the extract ${at('nowhere')} is not there.`,
      'There is no indicator "XYZ". tandem indicators list prints them all.',
    ].join('\n'),
  );
  expect(existsSync(at('out.xls'))).toBe(false);
});

test.each([
  [['--engine', 'trino'], '--engine trino needs --url https://USER@HOST:PORT/CATALOG/SCHEMA'],
  [['--engine', 'trino', '--url', 'http://ana:secret@localhost:1/hive/tandem'], 'A password travels by https alone'],
  [['--url', 'http://ana@localhost:1/hive/tandem'], '--url and --at are for --engine trino.'],
  [['--engine', 'sqlite'], 'There is no engine "sqlite"; there are duckdb and trino.'],
  [
    ['--engine', 'trino', '--url', 'http://ana@localhost:1/hive/tandem'],
    /^No Trino answers at http:\/\/localhost:1 \(/,
  ],
])('refuses %j in a sentence', async (more, says) => {
  const refused = run(asked('refused.csv', '--indicators', 'HYP008', ...more));
  await expect(refused).rejects.toThrow(UserError);
  await expect(refused).rejects.toThrow(says);
  expect(existsSync(at('refused.csv'))).toBe(false);
});
