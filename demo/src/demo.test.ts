import { createHash } from 'node:crypto';
import { type Role, roles } from '@tandem/improvement/access';
import {
  type MonthSum,
  nothingChosen,
  pooledSeries,
  type Submission,
  seriesChart,
} from '@tandem/improvement/measuring';
import { addMonths, day, type Month } from '@tandem/improvement/time';
import type { Database } from '@tandem/web/server/database/open.ts';
import { freshDatabase } from '@tandem/web/server/database/testing.ts';
import { asPerson } from '@tandem/web/server/database/transaction.ts';
import { demoPeople } from '@tandem/web/server/store/accounts.ts';
import { cyclesIn } from '@tandem/web/server/store/cycles.ts';
import { measures } from '@tandem/web/server/store/measures.ts';
import { practices } from '@tandem/web/server/store/organisations.ts';
import { people } from '@tandem/web/server/store/people.ts';
import { collaboratives, learningSets, teams } from '@tandem/web/server/store/programmes.ts';
import { projectsOf } from '@tandem/web/server/store/projects.ts';
import type { Db } from '@tandem/web/server/store/rows.ts';
import { history } from '@tandem/web/server/store/submissions.ts';
import { chartsOf, pooledCharts } from '@tandem/web/server/views/charting.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Demonstration, demonstrationOf } from './demonstration.ts';
import { countRecords, demoSeed, loadDemo } from './index.ts';
import { practicesOf } from './practices.ts';
import { programmeId } from './setup.ts';
import { type SentSeries, valuesIn } from './values.ts';

const today = day('2026-11-09');
const told = demonstrationOf(demoSeed, today);
/** What the demonstration is meant to show, by collaborative. */
const story = {
  'redbridge-blood-pressure': 'improvement_high',
  'redbridge-diabetes': 'improvement_high',
  'havering-atrial-fibrillation': 'common_cause',
  'havering-diabetes': 'common_cause',
  'enfield-blood-pressure': 'improvement_high',
  'enfield-atrial-fibrillation': 'no_data',
  'haringey-diabetes': 'concern_low',
} as const;

const database = await freshDatabase();
const again = await freshDatabase();

beforeAll(async () => {
  const counted = await countRecords({ seed: demoSeed, today, progress: () => {} });
  for (const { pool } of [database, again])
    await loadDemo(pool, { seed: demoSeed, today, counted, progress: () => {} });
});

describe('the demonstration in the store', () => {
  test('has 84 practices in seven collaboratives, each with six learning sets of which one is to come', async () => {
    const found = await as('Hanif Merriweather', async (db) => {
      const all = await collaboratives(db, programmeId);
      const sets = await learningSets(
        db,
        all.map(({ id }) => id),
      );
      const enrolled = (
        await teams(
          db,
          all.map(({ id }) => id),
        )
      ).filter(({ left }) => left === null);
      return all.map(({ id }) => ({
        id,
        practices: enrolled.filter((team) => team.collaborative === id).length,
        sets: sets.filter((set) => set.collaborative === id).map((set) => set.day > today),
      }));
    });
    expect(found.map(({ id }) => id).sort()).toEqual(Object.keys(story).sort());
    for (const { id, practices, sets } of found) {
      expect(practices, id).toBe(practicesOf(id).length);
      expect(sets, id).toEqual([false, false, false, false, false, true]);
    }
    expect(found.reduce((sum, { practices }) => sum + practices, 0)).toBe(84);
  });

  test('has 24 months of values, the last of them the last complete month', async () => {
    const { sent } = await everything(database);
    const months = [...new Set(sent.map(({ month }) => month))].sort();
    expect(months).toEqual([...told.year.months]);
    expect(months.length).toBe(24);
    expect(months.at(-1)).toBe('2026-10');
  });

  test('shows every kind of value, corrections with reasons, and a second source', async () => {
    const { sent, corrected } = await everything(database);
    const kinds = new Set(sent.map(({ value }) => value.kind));
    expect([...kinds].sort()).toEqual(['counts', 'not_available', 'rate', 'suppressed']);
    expect(corrected.length).toBeGreaterThan(20);
    expect(corrected.every(({ reason }) => reason !== null && reason !== '')).toBe(true);
    const quillbrook = told.enrolled.find(({ name }) => name === 'Quillbrook Practice')?.ods ?? '';
    const questions = await as('Hanif Merriweather', async (db) => {
      const charts = await chartsOf(db, { practices: [quillbrook], measures: await measures(db), year: null, today });
      return charts.questions(quillbrook);
    });
    expect(questions.length).toBe(6);
  });

  test('has a merger, and a code and a name of its own for every practice', async () => {
    const all = await as('Hanif Merriweather', (db) => practices(db));
    const names = new Map(all.map(({ ods, name }) => [ods, name]));
    const closed = all.filter((practice) => practice.closed !== null);
    expect(closed.map(({ name, succeededBy }) => [name, names.get(succeededBy ?? '')])).toEqual([
      ['Tallow Street Surgery', 'Brindle Park Medical Centre'],
    ]);
    expect(all.every(({ ods }) => /^Z\d{5}$/.test(ods))).toBe(true);
    expect(new Set(names.values()).size).toBe(86);
  });

  test('offers somebody of each role at sign-in, and looks after every practice twice', async () => {
    const offered = await demoPeople(database.pool);
    const everybody = await as('Owen Pettifer', (db) => people(db));
    const rolesOffered = offered.flatMap(({ person }) => everybody.filter(({ id }) => id === person)).flatMap(rolesOf);
    expect(new Set(rolesOffered)).toEqual(new Set(Object.keys(roles)));
    const held = (role: Role) => everybody.flatMap(({ grants }) => grants.filter((grant) => grant.role === role));
    const enrolled = told.enrolled.filter(({ left }) => left === null).map(({ ods }) => ods);
    expect(
      held('local_lead')
        .map(({ scopeId }) => scopeId)
        .sort(),
    ).toEqual(enrolled.sort());
    expect(new Set(held('practice_member').map(({ scopeId }) => scopeId))).toEqual(new Set(enrolled));
    expect(everybody.filter((one) => rolesOf(one).includes('local_lead')).length).toBe(8);
  });

  test('has projects and tests in every state and with every decision', async () => {
    const { projects, cycles } = await everything(database);
    expect(projects.length).toBeGreaterThanOrEqual(60);
    expect(cycles.length).toBeGreaterThanOrEqual(150);
    expect(new Set(projects.map(({ state }) => state))).toEqual(new Set(['active', 'stopped', 'completed']));
    expect(new Set(cycles.map(({ state }) => state))).toEqual(
      new Set(['planned', 'done', 'studied', 'closed', 'withdrawn']),
    );
    expect(new Set(cycles.flatMap(({ act }) => act?.decision ?? []))).toEqual(
      new Set(['adapt', 'adopt', 'abandon', 'expand']),
    );
    const lanternfield = cycles.filter(({ project }) => project === 'lanternfield-blood-pressure');
    expect(lanternfield.map(({ letter, state }) => `${letter} ${state}`)).toEqual([
      'A closed',
      'B closed',
      'C closed',
      'D planned',
      'E planned',
    ]);
  });

  test('is the same for the same seed and day, to the last value', async () => {
    expect(hash(await everything(again))).toBe(hash(await everything(database)));
  });
});

describe('the story', () => {
  test.each(Object.entries(story))('%s, all practices together: %s', async (id, variation) => {
    const verdict = await as('Hanif Merriweather', async (db) => {
      const home = (await collaboratives(db, programmeId)).find((one) => one.id === id);
      if (!home) throw new Error(`no collaborative ${id}`);
      const leading = await measures(db, home.measures.slice(0, 1));
      const pooled = [...(await pooledCharts(db, home, leading, today)).values()];
      return pooled.map((one) => (one.kind === 'chart' ? one.chart.chart.verdict.variation : one.why));
    });
    expect(verdict).toEqual([variation]);
  });

  test('Lanternfield is better on three measures and unchanged on the fourth, with three of four sent', async () => {
    const ods = told.enrolled.find(({ name }) => name === 'Lanternfield Surgery')?.ods ?? '';
    const own = await as('Priya Ashgrove', async (db) => {
      const home = (await collaboratives(db, programmeId)).find((one) => one.id === 'redbridge-blood-pressure');
      const counted = await measures(db, home?.measures);
      const charts = await chartsOf(db, { practices: [ods], measures: counted, year: home ?? null, today });
      return counted.map((measure) => {
        const { chart } = charts.of(ods, measure);
        return [measure.id, chart.verdict.variation, chart.points.at(-1)?.value !== null];
      });
    });
    expect(own).toEqual([
      ['bp-at-target', 'improvement_high', true],
      ['bp-checked-when-due', 'improvement_high', true],
      ['bp-home-readings', 'improvement_high', true],
      ['bp-missed-appointments', 'common_cause', false],
    ]);
  });

  // The values follow the seed and not the calendar, but seasons do: whenever it is loaded, the story must be the same.
  test.each(['2027-01-04', '2027-06-25', '2027-10-12'])('stands whenever it is loaded: on %s', async (on) => {
    const demonstration = demonstrationOf(demoSeed, day(on));
    const counted = await countRecords({ seed: demoSeed, today: day(on), progress: () => {} });
    const values = [...valuesIn(demonstration, counted).values()].flat();
    const verdicts = demonstration.setup.collaboratives.map(({ id }) => [id, pooledVerdict(demonstration, values, id)]);
    expect(Object.fromEntries(verdicts)).toEqual(story);
  });
});

function as<T>(name: string, work: (db: Db) => Promise<T>, { pool }: Database = database): Promise<T> {
  const found = told.people.everybody.find((person) => person.name === name);
  if (!found) throw new Error(`${name} is not part of the demonstration`);
  return asPerson(pool, found.id, work);
}

function rolesOf({ grants }: { grants: readonly { role: Role }[] }): Role[] {
  return grants.map(({ role }) => role);
}

/** What a programme lead sees of the whole programme, corrections included. Times of entry are those of the loading. */
function everything(of: Database) {
  return as(
    'Hanif Merriweather',
    async (db) => {
      const sent: Omit<Submission, 'at'>[] = [];
      const codes = (await practices(db)).map(({ ods }) => ods);
      for (const practice of codes) {
        const own = await history(db, { practice, month: null, measure: null }, { from: 0, most: 5000 });
        sent.push(...own.map(({ submission: { at, ...rest } }) => rest));
      }
      const corrected = sent.filter(({ revises }) => revises !== null);
      return { sent, corrected, projects: await projectsOf(db, codes), cycles: await cyclesIn(db, codes) };
    },
    of,
  );
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** The verdict on the leading measure from the told values alone, without a store. */
function pooledVerdict({ setup, year }: Demonstration, values: readonly SentSeries[], collaborative: string) {
  const leading = setup.collaboratives.find(({ id }) => id === collaborative)?.measures[0];
  const measure = setup.measures.find(({ id }) => id === leading);
  const [from, to] = [year.months[0], year.months.at(-1)];
  if (!measure || !from || !to) throw new Error(`${collaborative} has no leading measure`);
  const series = values.filter((one) => one.practice.collaborative === collaborative && one.measure === measure.id);
  const pooled = pooledSeries(measure, sumsOf(series.flatMap(({ sent }) => sent)), from, to);
  if (pooled.kind === 'not_pooled') return pooled.why;
  const wishes = { ...nothingChosen, from, to, baselineTo: addMonths(year.starts, -1) };
  return seriesChart(measure, pooled.series, wishes).chart.verdict.variation;
}

function sumsOf(sent: readonly { month: Month; value: { kind: string; numerator?: number; denominator?: number } }[]) {
  return [...Map.groupBy(sent, ({ month }) => month)].map(
    ([month, all]): MonthSum => ({
      month,
      numerator: all.reduce((sum, { value }) => sum + (value.numerator ?? 0), 0),
      denominator: all.reduce((sum, { value }) => sum + (value.denominator ?? 0), 0),
      reporting: all.filter(({ value }) => value.kind === 'counts').length,
    }),
  );
}
