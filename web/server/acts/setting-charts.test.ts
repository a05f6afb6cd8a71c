import { randomUUID } from 'node:crypto';
import type { ChartChoice } from '@tandem/improvement/measuring';
import { day, month } from '@tandem/improvement/time';
import { describe, expect, test } from 'vitest';
import { freshDatabase } from '../database/testing.ts';
import { asPerson } from '../database/transaction.ts';
import { historyOf } from '../store/audit.ts';
import { type SetScope, settingsOfCollaborative, settingsOfPractices } from '../store/chart-settings.ts';
import { measures } from '../store/measures.ts';
import { collaborative } from '../store/programmes.ts';
import { smallProgramme } from '../store/testing.ts';
import { chartsOf, pooledCharts } from '../views/charting.ts';
import { setChart } from './setting-charts.ts';

const { pool } = await freshDatabase();
const { Priya, Colm, Safiya, Lead, Viewer } = await smallProgramme(pool);

const lanternfield: SetScope = { practice: 'F86001', collaborative: null };
const phase: ChartChoice = { kind: 'phase', from: month('2025-12') };
const every: readonly ChartChoice[] = [
  { kind: 'rules', rules: { profile: 'western-electric', version: 1, kind: 'p' } },
  { kind: 'baseline', baseline: { to: month('2025-11') } },
  { kind: 'baseline', baseline: { months: 12 } },
  { kind: 'baseline', baseline: 'all' },
  phase,
  { kind: 'exclude', month: month('2026-05') },
  { kind: 'not_now', from: month('2026-02') },
];

const read = (person: string) => asPerson(pool, person, (db) => settingsOfPractices(db, ['F86001'], ['bp']));
const keep = async (choice: ChartChoice, { by = Priya, id = randomUUID(), seen = read(by) } = {}) => {
  const known = await seen;
  return asPerson(pool, by, (db) =>
    setChart(db, lanternfield, { id, choice, reason: 'Because', measure: 'bp' }, known),
  );
};

describe('a setting', () => {
  test('comes back as it was kept, in order, with who made it and when', async () => {
    for (const choice of every) expect(await keep(choice)).toBe('kept');
    const found = await read(Colm);
    expect(found.map(({ choice }) => choice)).toEqual(every);
    expect(found[0]).toMatchObject({ number: 1, name: 'Priya', reason: 'Because', by: Priya, measure: 'bp' });
    expect(Date.parse(found[0]?.at ?? '')).toBeGreaterThan(0);
  });

  test('is undone by a later one and stays', async () => {
    const before = await read(Priya);
    expect(await keep({ kind: 'undo', of: before[0]?.id ?? '' })).toBe('kept');
    expect(await read(Priya)).toHaveLength(before.length + 1);
  });

  test('sent twice with one form is kept once', async () => {
    const id = randomUUID();
    expect([await keep(phase, { id }), await keep(phase, { id })]).toEqual(['kept', 'kept']);
    expect((await read(Priya)).filter((one) => one.id === id)).toHaveLength(1);
  });

  test('of two made at once the second is told, and leaves no trace', async () => {
    const seen = read(Priya);
    const count = (await seen).length;
    const both = await Promise.all([keep(phase, { seen }), keep(phase, { seen })]);
    expect(both.toSorted()).toEqual(['kept', 'stale']);
    expect(await read(Priya)).toHaveLength(count + 1);
    const history = await asPerson(pool, Priya, (db) => historyOf(db, 'chart', 'F86001~bp'));
    expect(history).toHaveLength(count + 1);
  });

  test('stands in the audit trail with its words and reason', async () => {
    const history = await asPerson(pool, Priya, (db) => historyOf(db, 'chart', 'F86001~bp'));
    expect(history.at(-1)).toMatchObject({
      name: 'Priya',
      action: 'chose rules',
      detail: { words: 'Rules: Western Electric rules (P chart)', reason: 'Because' },
    });
  });

  test('by a neighbour, who may see it, is refused by the database', async () => {
    await expect(keep(phase, { by: Colm })).rejects.toMatchObject({ code: '42501' });
  });

  test('is not seen from outside the collaborative', async () => {
    expect(await read(Safiya)).toEqual([]);
  });
});

describe('every chart that a page draws', () => {
  const today = day('2026-11-09');

  /** 24 months of counts at a practice, to October 2026. */
  const send = (practice: string, by: string) =>
    asPerson(pool, by, async (db) => {
      await db.query(
        `insert into record_source (practice, measure, source, set_by) values ($1, 'bp', 'practice', $2)`,
        [practice, by],
      );
      await db.query(
        `insert into submission (practice, measure, definition_version, month, kind, numerator, denominator, source, by_person)
         select $1, 'bp', 1, to_char(date '2024-11-01' + at * interval '1 month', 'YYYY-MM'), 'counts', 16 + at % 3, 40, 'practice', $2::uuid
         from generate_series(0, 23) as at`,
        [practice, by],
      );
    });

  test('of a practice follows its settings, on whatever page', async () => {
    await send('F86003', Safiya);
    const found = await asPerson(pool, Safiya, async (db) => {
      const [measure] = await measures(db, ['bp']);
      if (!measure) throw new Error('there is no measure bp');
      const chart = async () =>
        (await chartsOf(db, { practices: ['F86003'], measures: [measure], year: null, today })).of('F86003', measure);
      const before = await chart();
      const scope: SetScope = { practice: 'F86003', collaborative: null };
      const first = { id: randomUUID(), choice: phase, reason: 'Because', measure: 'bp' };
      await setChart(db, scope, first, []);
      const seen = await settingsOfPractices(db, ['F86003'], ['bp']);
      const exclude: ChartChoice = { kind: 'exclude', month: month('2026-05') };
      await setChart(db, scope, { id: randomUUID(), choice: exclude, reason: 'Flood', measure: 'bp' }, seen);
      return { before, after: await chart() };
    });
    expect(found.before.chart.phases).toHaveLength(1);
    expect(found.after.chart.phases.map(({ from }) => from)).toEqual([0, 13]);
    expect(found.after.chart.points.filter(({ excluded }) => excluded).map(({ x }) => x)).toEqual(['2026-05']);
    expect(found.after.plan.excluded).toEqual([{ month: '2026-05', reason: 'Flood' }]);
  });

  test('of all practices together follows its own, not those of a practice', async () => {
    const own = await asPerson(pool, Safiya, async (db) => {
      const year = await collaborative(db, 'bp-two');
      if (!year) throw new Error('there is no collaborative bp-two');
      return (await pooledCharts(db, year, await measures(db, ['bp']), today)).get('bp');
    });
    if (own?.kind !== 'chart') throw new Error('nothing is pooled');
    expect(own.chart.plan).toMatchObject({ phases: [], excluded: [] });
    expect(own.settings).toEqual([]);
  });
});

test('the chart of all practices together is set by those who lead the programme, and seen by its viewers', async () => {
  const scope: SetScope = { practice: null, collaborative: 'bp-one' };
  const set = (by: string) =>
    asPerson(pool, by, (db) =>
      setChart(db, scope, { id: randomUUID(), choice: phase, reason: 'R', measure: 'bp' }, []),
    );
  for (const by of [Priya, Lead, Viewer]) await expect(set(by)).rejects.toMatchObject({ code: '42501' });
  expect(await asPerson(pool, Viewer, (db) => settingsOfCollaborative(db, 'bp-one'))).toEqual([]);
});
