import { practiceSource } from '@tandem/improvement/measuring';
import { month } from '@tandem/improvement/time';
import { cellsOfRows, protect } from '@tandem/indicators/release';
import { describe, expect, test } from 'vitest';
import { freshDatabase } from '../database/testing.ts';
import { asPerson } from '../database/transaction.ts';
import { visitByToken } from '../door/token.ts';
import { countedChanges } from '../store/releases.ts';
import { history } from '../store/submissions.ts';
import { bundleRowsMax } from './bundle.ts';
import { receive } from './receiving.ts';
import { analystIn, hash, manifestFor, row } from './testing.ts';

const database = await freshDatabase();
const { pool } = database;
const { cast, door, analyst, secret, showing, handIn, send, stands } = await analystIn(database);

describe('counts that come in', () => {
  test('are stored as they were published, by the one way in; hidden ones are hidden', async () => {
    const rows = [row('2025-03', 98, 61), row('2025-04', 98, 5), row('2025-05', 98, 94), row('2025-06', 0, 0)];
    expect(await handIn(rows)).toMatchObject({ stored: true, rows: 4, accepted: 4, refused: 0, faults: [] });
    const kinds = await Promise.all(
      ['2025-03', '2025-04', '2025-05', '2025-06'].map(async (at) => (await stands(month(at)))?.value),
    );
    expect(kinds).toEqual([
      { kind: 'counts', numerator: 60, denominator: 100 },
      { kind: 'suppressed' },
      { kind: 'suppressed' },
      { kind: 'nobody_eligible' },
    ]);
    expect(await stands(month('2025-03'))).toMatchObject({ by: analyst, definitionVersion: 2 });
  });

  test('twice change nothing', async () => {
    expect(await handIn([row('2025-03', 98, 61)])).toMatchObject({ stored: false, accepted: 0, revised: 0, same: 1 });
  });

  test('revise what late records change, and keep what was known before', async () => {
    const more = { extract: { date: '2026-02-10', inputs: [] } };
    expect(await handIn([row('2025-03', 104, 66)], { more })).toMatchObject({ stored: true, revised: 1 });
    const [latest] = await asPerson(pool, analyst, (db) =>
      history(db, { practice: 'F86001', month: month('2025-03'), measure: 'bp' }, { from: 0, most: 9 }),
    );
    expect(latest).toMatchObject({
      submission: { value: { numerator: 65, denominator: 105 }, reason: 'Extract of 10 February 2026' },
      before: { value: { numerator: 60, denominator: 100 } },
    });
  });

  test('of an older extract than what is here are refused', async () => {
    const answer = await handIn([row('2025-03', 98, 61)]);
    expect(answer).toMatchObject({
      stored: false,
      faults: [{ column: 'extract', says: expect.stringMatching(/10 February 2026/) }],
    });
  });

  test('of an older extract are taken of a practice of which nothing newer is here', async () => {
    const rows = [row('2025-02', 98, 61, { practiceCode: 'F86002' })];
    expect(await handIn(rows)).toMatchObject({ stored: true, accepted: 1, faults: [] });
  });

  test('of strata and of series that no measure is fed by are counted and left', async () => {
    const more = { extract: { date: '2026-03-10', inputs: [] } };
    const rows = [
      row('2025-07', 98, 61),
      row('2025-07', 50, 30, { strata: { sex: 'F' } }),
      row('2025-07', 98, 61, { mode: 'rolling12' }),
      row('2025-07', 98, 61, { indicatorId: 'af.reg' }),
      row('2024-12', 98, 61),
    ];
    expect(await handIn(rows, { more })).toMatchObject({
      rows: 5,
      accepted: 1,
      strata: 1,
      unused: 3,
      unusedSeries: ['af.reg month', 'hyp.bp month', 'hyp.bp rolling12'],
    });
  });

  test('are only looked at when that is asked', async () => {
    const more = { extract: { date: '2026-03-10', inputs: [] } };
    const rows = [row('2025-08', 98, 61)];
    expect(await handIn(rows, { more, keep: false })).toMatchObject({ stored: false, accepted: 1 });
    expect(await stands(month('2025-08'))).toBeUndefined();
  });

  test('with a row refused are not stored, unless the rest may be', async () => {
    const more = { extract: { date: '2026-03-10', inputs: [] } };
    const rows = [row('2025-09', 98, 61), row('2025-09', 98, 61, { practiceCode: 'Y99999' })];
    expect(await handIn(rows, { more })).toMatchObject({
      stored: false,
      refused: 1,
      faults: [{ row: 3, column: 'practice', says: expect.stringMatching(/Y99999/) }],
    });
    expect(await handIn(rows, { more, acceptValid: true })).toMatchObject({ stored: true, accepted: 1, refused: 1 });
  });

  test('of a source that is open may be any count', async () => {
    const more = { extract: { date: '2026-03-10', inputs: [] } };
    const policy = { id: 'open', because: 'Invented patients' } as const;
    expect(await handIn([row('2025-10', 33, 4)], { more, policy })).toMatchObject({ stored: true });
    expect((await stands(month('2025-10')))?.value).toEqual({ kind: 'counts', numerator: 4, denominator: 33 });
  });

  test('beside values that the practice sends itself are a question, not an answer', async () => {
    const more = { extract: { date: '2026-03-10', inputs: [] } };
    await asPerson(pool, cast.Colm, (db) =>
      db.query(
        `insert into record_source (practice, measure, source, set_by) values ('F86002', 'bp', $1, $2)
         on conflict (practice, measure) do update set source = excluded.source, set_by = excluded.set_by`,
        [practiceSource, cast.Colm],
      ),
    );
    expect(await handIn([row('2025-03', 98, 61, { practiceCode: 'F86002' })], { more })).toMatchObject({
      stored: true,
      otherSource: 1,
    });
  });

  test('leave behind which definition counted, and that its code lists were renewed', async () => {
    const changes = () => asPerson(pool, cast.Lead, (db) => countedChanges(db, ['F86001'], 'bp'));
    const renewed = (day: string, numerator: number, lists: Record<string, string>) => {
      const practices = ['F86001', 'F86002'].map((practiceCode) => ({ practiceCode, definitionId: 'HYP010' }));
      return handIn(
        practices.map((one) => row('2025-11', 98, numerator, one)),
        {
          more: {
            extract: { date: day, inputs: [] },
            definitions: [{ id: 'HYP010', series: 'hyp.bp', sha256: hash, codelists: ['hyp_cod'] }],
            codelists: Object.entries(lists).map(([name, sha]) => ({ name, version: sha, sha256: sha.repeat(64) })),
          },
        },
      );
    };
    const definition = { kind: 'definition', from: '2025-11', definition: 'HYP010', before: 'HYP008' };
    await renewed('2026-04-10', 40, { hyp_cod: 'a' });
    // Another definition with other lists is no renewal, nor are lists that other indicators of the run ask for.
    expect(await changes()).toEqual([definition]);
    await renewed('2026-04-20', 50, { hyp_cod: 'a', dm_cod: 'd' });
    expect(await changes()).toEqual([definition]);
    await renewed('2026-04-30', 60, { hyp_cod: 'c', dm_cod: 'd' });
    expect(await changes()).toEqual([definition, { kind: 'codelists', extract: '2026-04-30' }]);
    const of = (practice: string, who: string) => asPerson(pool, who, (db) => countedChanges(db, [practice], 'bp'));
    // Who sees the collaborative alone is told the same, for its chart.
    expect(await of('F86001', cast.Viewer)).toEqual(await changes());
    // Nothing changed where practices count themselves, or where no counts came in.
    expect(await of('F86002', cast.Lead)).toEqual([]);
    expect(await of('F86003', cast.Lead)).toEqual([]);
  });
});

describe('an extract that confirms what is there', () => {
  const on = (date: string) => ({ more: { extract: { date, inputs: [] } } });
  const rows = [row('2025-06', 98, 61)];

  test('brings its day: an older one with other counts comes too late then', async () => {
    await handIn(rows, on('2026-06-01'));
    expect(await handIn(rows, on('2026-06-20'))).toMatchObject({ stored: true, accepted: 0, revised: 0, same: 1 });
    const other = [row('2025-06', 98, 41)];
    const late = await handIn(other, on('2026-06-10'));
    expect(late).toMatchObject({ stored: false, faults: [{ column: 'extract' }] });
    expect(late.faults[0]?.says).toContain('20 June 2026');
  });

  test('of the same day, or sent again, it stores nothing', async () => {
    const again = { more: { extract: { date: '2026-06-20', inputs: [] }, options: { again: true } } };
    expect(await handIn(rows, again)).toMatchObject({ stored: false, same: 1 });
  });

  test('where every row is refused it brings nothing', async () => {
    const strange = [row('2025-06', 98, 61, { practiceCode: 'X99999' })];
    expect(await handIn(strange, { ...on('2026-06-25'), acceptValid: true })).toMatchObject({
      stored: false,
      refused: 1,
    });
  });
});

describe('a bundle is refused', () => {
  const rows = [row('2025-12', 98, 61)];
  const more = { extract: { date: '2026-07-10', inputs: [] } };
  const good = () => ({ manifest: manifestFor(rows, more), cells: cellsOfRows(protect(rows).rows) });
  const says = async (bundle: unknown) => {
    const answer = await send(bundle);
    expect([answer.stored, await stands(month('2025-12'))]).toEqual([false, undefined]);
    return answer.faults;
  };

  test('with exact counts', async () => {
    const { manifest, cells } = good();
    expect(await says({ manifest: { ...manifest, releasable: false }, cells })).toMatchObject([
      { column: 'releasable' },
    ]);
    expect(await says({ manifest, cells: cellsOfRows(rows) })).toMatchObject(
      [{ row: 2, column: 'register' }, { column: 'denominator' }, { column: 'numerator' }].slice(0, 3),
    );
  });

  test.each(['9434765919', '943 476 5919', '943-476-5919'])(
    'with what may be an NHS number, naming the cell: %s',
    async (number) => {
      const { manifest, cells } = good();
      const with_ = cells.map((line, at) =>
        at === 1 ? line.map((cell, column) => (column === 1 ? number : cell)) : line,
      );
      expect(await says({ manifest, cells: with_ })).toMatchObject([{ row: 2, column: 'definition_id' }]);
      const noted = { ...manifest, options: { note: `see ${number}` } };
      expect(await says({ manifest: noted, cells })).toMatchObject([{ row: 0, column: 'manifest' }]);
    },
  );

  test.each([['nonsense'], [null], [{ manifest: {}, cells: 'x' }], [{ manifest: {}, cells: [[{}]] }]])(
    'that is none: %j',
    async (bundle) => {
      expect(await says(bundle)).toMatchObject([{ column: 'bundle' }]);
    },
  );

  test('that is too long', async () => {
    const { manifest, cells } = good();
    const long = [cells[0], ...Array.from({ length: bundleRowsMax + 1 }, () => cells[1])];
    expect(await says({ manifest, cells: long })).toMatchObject([{ says: expect.stringMatching(/at most/) }]);
  });

  test('that was changed on the way', async () => {
    const answer = await visitByToken({ door, address: '127.0.0.1' }, showing(secret), (visit) =>
      receive(visit, { text: JSON.stringify(good()), sha256: hash, keep: true, acceptValid: false }),
    );
    expect(answer).toMatchObject({ stored: false, faults: [{ says: expect.stringMatching(/changed on the way/) }] });
  });

  test('with a month that is not over', async () => {
    const future = [row('2099-01', 98, 61)];
    const cells = cellsOfRows(protect(future).rows);
    expect(await says({ manifest: manifestFor(future, more), cells })).toMatchObject([{ column: 'month' }]);
  });
});
