import { expect, test } from 'vitest';
import { openClock } from '../clock.ts';
import { freshDatabase } from '../database/testing.ts';
import { asPerson } from '../database/transaction.ts';
import { practices } from '../store/organisations.ts';
import { smallProgramme } from '../store/testing.ts';
import { rehearse, takeOrganisations } from './organisations-file.ts';
import { type Edit, saveEdit, setupHere } from './setting-up.ts';

const { pool } = await freshDatabase();
const cast = await smallProgramme(pool);

/** What becomes of an edit by the administrator. */
async function edited(make: (setup: NonNullable<Awaited<ReturnType<typeof setupHere>>>) => Edit) {
  return asPerson(pool, cast.administrator, async (db) => {
    const setup = await setupHere(db);
    if (!setup) throw new Error('the small programme is not set up');
    return saveEdit(db, setup, make(setup), openClock().today());
  });
}
const setup = () => asPerson(pool, cast.administrator, setupHere);

test('a network is added to a collaborative, and nothing else changes', async () => {
  const before = await setup();
  const saved = await edited(({ collaboratives: [first] }) => ({
    list: 'collaboratives',
    at: 0,
    entry: { ...first, networks: [{ id: 'north', name: 'North' }] },
    within: 'networks.0',
  }));
  expect(saved).toEqual({ ok: true, value: null });
  const after = await setup();
  expect(after?.collaboratives[0]?.networks).toEqual([{ id: 'north', name: 'North' }]);
  expect({ ...after, collaboratives: after?.collaboratives.map((one) => ({ ...one, networks: [] })) }).toEqual(before);
});

test.each<{ source: string; edit: Parameters<typeof edited>[0]; field: string; says: RegExp }>([
  {
    source: 'a box of the entry itself',
    edit: () => ({ list: 'areas', at: null, entry: { code: '08N', name: 'Again' }, within: '' }),
    field: 'code',
    says: /a second time/,
  },
  {
    source: 'a box of something inside the entry, by its own name',
    edit: ({ collaboratives: [first] }) => ({
      list: 'collaboratives',
      at: 0,
      entry: { ...first, networks: [{ id: 'south', name: '' }] },
      within: 'networks.0',
    }),
    field: 'name',
    says: /Name the network/,
  },
  {
    source: 'a practice that nobody knows',
    edit: ({ collaboratives: [first] }) => ({
      list: 'collaboratives',
      at: 0,
      entry: { ...first, practices: [...(first?.practices ?? []), 'F99999'] },
      within: '',
    }),
    field: 'practices',
    says: /Not in the list of practices: F99999/,
  },
  {
    source: 'a measure that would lose its place',
    edit: ({ collaboratives: [first], measures: [measure] }) => ({
      list: 'collaboratives',
      at: 0,
      entry: { ...first, measures: ['other', measure?.id] },
      within: '',
    }),
    field: 'measures',
    says: /There is no measure other/,
  },
])('what is wrong is said under $source', async ({ edit, field, says }) => {
  const before = await setup();
  expect(await edited(edit)).toMatchObject({ ok: false, problems: [{ field, says: expect.stringMatching(says) }] });
  expect(await setup()).toEqual(before);
});

test('measures keep their order in a collaborative, and new ones come after them', async () => {
  const more = ({ measures: [bp] }: NonNullable<Awaited<ReturnType<typeof setup>>>): Edit => ({
    list: 'measures',
    at: null,
    entry: { ...bp, id: 'missed', name: 'Appointments missed' },
    within: '',
  });
  expect((await edited(more)).ok).toBe(true);
  const order = (measures: string[]) =>
    edited(({ collaboratives: [first] }) => ({
      list: 'collaboratives',
      at: 0,
      entry: { ...first, measures },
      within: '',
    }));
  expect(await order(['missed', 'bp'])).toMatchObject({
    ok: false,
    problems: [{ field: 'measures', says: expect.stringMatching(/Keep bp/) }],
  });
  expect(await order(['bp', 'missed'])).toMatchObject({ ok: true });
  expect((await setup())?.collaboratives[0]?.measures).toEqual(['bp', 'missed']);
});

test('somebody who may not change settings changes nothing', async () => {
  const found = await setup();
  if (!found) throw new Error('the small programme is not set up');
  const edit: Edit = { list: 'areas', at: 0, entry: { code: '08N', name: 'Taken over' }, within: '' };
  const tried = asPerson(pool, cast.Lead, (db) => saveEdit(db, found, edit, openClock().today()));
  await expect(tried).rejects.toMatchObject({ code: '42501' });
  expect(await setup()).toEqual(found);
});

/** A row of the ODS practice list: 27 columns, of which these matter. */
function listed(ods: string, name: string, setting = '4'): string[] {
  const row = Array.from({ length: 27 }, () => '');
  Object.assign(row, { 0: ods, 1: name, 10: '19740401', 12: 'A', 14: '08F', 15: '20130401', 25: setting });
  return row;
}

test('a practice list is rehearsed without a trace, then taken, and twice changes nothing', async () => {
  const rows = [
    listed('F86001', 'Lanternfield Surgery'),
    listed('F82002', 'Haven'),
    listed('A99922', 'Clinic', '0'),
    listed('nonsense', 'X'),
  ];
  await asPerson(pool, cast.administrator, async (db) => {
    const before = await practices(db);
    const expected = {
      kind: 'practices',
      rows: 4,
      added: 1,
      changed: 1,
      same: 0,
      newAreas: ['08F'],
      strangers: 0,
      leftOut: [{ words: 'not a GP practice (prescribing setting other than 4)', rows: 1 }],
      refused: [{ row: 4, says: expect.stringMatching(/not a practice code/) }],
    };
    expect(await rehearse(db, rows)).toEqual(expected);
    expect(await practices(db)).toEqual(before);
    expect(await takeOrganisations(db, rows)).toEqual(expected);
    expect(await takeOrganisations(db, rows)).toEqual({ ...expected, added: 0, changed: 0, same: 2, newAreas: [] });
  });
});

test('list sizes are told apart by their column names; those of strangers are counted and left', async () => {
  const header = ['EXTRACT_DATE', 'TYPE', 'CODE', 'SEX', 'AGE', 'NUMBER_OF_PATIENTS'];
  const row = (code: string, patients: string) => ['01JAN2021', 'GP', code, 'ALL', 'ALL', patients];
  const rows = [header, row('F86001', '8412'), row('F86002', '7000'), row('F99999', '1')];
  await asPerson(pool, cast.administrator, async (db) => {
    expect(await takeOrganisations(db, rows)).toMatchObject({
      kind: 'list sizes',
      rows: 3,
      added: 2,
      changed: 0,
      same: 0,
      strangers: 1,
    });
    expect(await takeOrganisations(db, rows)).toMatchObject({ added: 0, changed: 0, same: 2, strangers: 1 });
  });
});
