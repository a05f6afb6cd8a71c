import { describe, expect, test } from 'vitest';
import { foundationOf, readSetup } from './index.ts';
import { changed, definition, file, setupOf } from './setup.example.ts';

describe('a programme file', () => {
  test('that holds together brings everything in it', () => {
    const read = readSetup(file);
    expect(read).toMatchObject({ ok: true, value: { warnings: [] } });
    const brought = foundationOf(setupOf(file));
    expect(
      Object.fromEntries(
        Object.entries(brought).map(([name, part]) => [name, Array.isArray(part) ? part.length : part]),
      ),
    ).toEqual({
      programme: { id: 'east', name: 'East London improvement', starts: '2025-12', months: 12 },
      areas: 1,
      practices: 2,
      areaSpells: 2,
      measures: 2,
      collaboratives: 1,
      networks: 1,
      teams: 2,
      learningSets: 6,
      people: 2,
    });
    expect(brought.teams).toEqual([
      {
        id: 'redbridge-bp-f86001',
        collaborative: 'redbridge-bp',
        practice: 'F86001',
        network: 'north',
        joined: '2025-12-01',
        left: null,
      },
      {
        id: 'redbridge-bp-f86002',
        collaborative: 'redbridge-bp',
        practice: 'F86002',
        network: null,
        joined: '2026-02-01',
        left: '2026-08-01',
      },
    ]);
    expect(brought.areaSpells.map(({ from }) => from)).toEqual(['1974-04-01', '2013-04-01']);
    expect(brought.learningSets[0]).toEqual({
      id: 'redbridge-bp-set-1',
      collaborative: 'redbridge-bp',
      number: 1,
      day: '2025-12-11',
      starts: '13:00',
      ends: '17:00',
      place: 'Fernhollow Hall',
    });
    expect(brought.measures[1]?.definitions[0]?.target).toBe(0.1);
    expect(brought.people.map(({ email, grants }) => [email, grants[0]?.scopeId])).toEqual([
      ['priya@example.test', 'F86001'],
      ['ada@example.test', 'install'],
    ]);
  });

  test('written out as JSON is a programme file again', () => {
    const setup = setupOf(file);
    expect(setupOf(JSON.parse(JSON.stringify(setup)))).toEqual(setup);
  });

  test('needs no more than a programme', () => {
    expect(setupOf({ programme: file.programme })).toEqual({
      programme: file.programme,
      areas: [],
      practices: [],
      measures: [],
      collaboratives: [],
      people: [],
    });
  });
});

describe('what cannot be is refused by its path, in words', () => {
  test.each([
    ['programme.starts', 'next year', 'programme.starts', 'Programme, starts: Write a month, such as 2026-10.'],
    ['programme', undefined, 'programme', 'Programme: Write a group of named values here.'],
    ['areas', 'Redbridge', 'areas', 'Areas: Write a list here.'],
    ['areas.0.code', 8, 'areas.0.code', 'Area 1 (Redbridge), code: Write the code of an area, such as 08N.'],
    [
      'areas.0.colour',
      'blue',
      'areas.0',
      'Area 1 (Redbridge): Nothing here is called colour. Correct the name or leave it out.',
    ],
    [
      'practices.1.ods',
      'F860',
      'practices.1.ods',
      'Practice 2 (Quillbrook Practice), ods: Write a practice code, such as F82002.',
    ],
    [
      'practices.1.ods',
      'F86001',
      'practices.1.ods',
      'Practice 2 (Quillbrook Practice), ods: F86001 stands here a second time. Keep one.',
    ],
    [
      'practices.0.area',
      '08F',
      'practices.0.area',
      'Practice 1 (Lanternfield Surgery), area: There is no area 08F in this file. Add it, or correct the code.',
    ],
    [
      'practices.0.listSize',
      'many',
      'practices.0.listSize',
      'Practice 1 (Lanternfield Surgery), list size: Write the number of registered patients, or leave it out.',
    ],
    [
      'measures.0.kind',
      'result',
      'measures.0.kind',
      'Measure 1 (Blood pressure at target), kind: Write one of: outcome, process, balancing.',
    ],
    [
      'measures.0.definitions',
      [],
      'measures.0.definitions',
      'Measure 1 (Blood pressure at target), definitions: Give at least one operational definition.',
    ],
    [
      'measures.0.definitions.0.numerator',
      undefined,
      'measures.0.definitions.0.numerator',
      'Measure 1 (Blood pressure at target), definition 1, numerator: Say what the numerator counts.',
    ],
    [
      'measures.0.definitions.0.target',
      80,
      'measures.0.definitions.0.target',
      'Measure 1 (Blood pressure at target), definition 1, target: A percentage has a target from 0 to 1, or from 0% to 100%: write 0.8 or 80%.',
    ],
    [
      'measures.0.definitions.0.denominatorLabel',
      '',
      'measures.0.definitions.0.denominatorLabel',
      'Measure 1 (Blood pressure at target), definition 1, denominator label: Give the few words that stand over its box, such as "At target" or "Reviewed".',
    ],
    [
      'measures.0.definitions',
      [definition, definition],
      'measures.0.definitions.1',
      'Measure 1 (Blood pressure at target), definition 2: Each definition has a higher version and a later first month than the one before it.',
    ],
    [
      'collaboratives.0.dueDay',
      32,
      'collaboratives.0.dueDay',
      'Collaborative 1 (Redbridge blood pressure), due day: Write a whole number from 1 to 31.',
    ],
    [
      'collaboratives.0.measures',
      [],
      'collaboratives.0.measures',
      'Collaborative 1 (Redbridge blood pressure), measures: Name at least one measure. The first one leads.',
    ],
    [
      'collaboratives.0.measures.1',
      'mised',
      'collaboratives.0.measures.1',
      'Collaborative 1 (Redbridge blood pressure), measure 2 (mised): There is no measure mised in this file. Add it, or correct the id.',
    ],
    [
      'collaboratives.0.measures.1',
      'bp-at-target',
      'collaboratives.0.measures.1',
      'Collaborative 1 (Redbridge blood pressure), measure 2 (bp-at-target): bp-at-target stands here a second time.',
    ],
    [
      'collaboratives.0.practices.1',
      'F86001',
      'collaboratives.0.practices.1.ods',
      'Collaborative 1 (Redbridge blood pressure), practice 2 (F86001), ods: F86001 stands here a second time. Keep one.',
    ],
    [
      'collaboratives.0.practices.0.network',
      'south',
      'collaboratives.0.practices.0.network',
      'Collaborative 1 (Redbridge blood pressure), practice 1 (F86001), network: This collaborative has no network south.',
    ],
    [
      'collaboratives.0.practices.1.left',
      '2026-01-01',
      'collaboratives.0.practices.1.left',
      'Collaborative 1 (Redbridge blood pressure), practice 2 (F86002), left: It left before it joined. Correct one of the two dates.',
    ],
    [
      'collaboratives.0.networks.1',
      { id: 'north', name: 'N' },
      'collaboratives.0.networks.1.id',
      'Collaborative 1 (Redbridge blood pressure), network 2 (N), id: north is a network already. Choose another id.',
    ],
    [
      'collaboratives.0.learningSets.1.day',
      '2025-12-11',
      'collaboratives.0.learningSets.1.day',
      'Collaborative 1 (Redbridge blood pressure), learning set 2, day: Learning set 2 on 11 December 2025 must come after learning set 1 on 11 December 2025.',
    ],
    [
      'collaboratives.0.learningSets.1.ends',
      '12:00',
      'collaboratives.0.learningSets.1.ends',
      'Collaborative 1 (Redbridge blood pressure), learning set 2, ends: It ends before it starts.',
    ],
    [
      'people.1.email',
      'priya@example.test',
      'people.1.email',
      'Person 2 (Ada Marsh), email: priya@example.test stands here a second time. Keep one.',
    ],
    ['people.0.email', 'priya', 'people.0.email', 'Person 1 (Priya Ashgrove), email: Write an e-mail address.'],
    [
      'people.0.roles.0.scope',
      'programme',
      'people.0.roles.0.scope',
      'Person 1 (Priya Ashgrove), role 1, scope: The role practice member is held over: practice.',
    ],
    [
      'people.0.roles.0.scopeId',
      'Lanternfield',
      'people.0.roles.0.scopeId',
      'Person 1 (Priya Ashgrove), role 1, scope id: There is no practice called "Lanternfield" in this file.',
    ],
    [
      'people.0.roles.0.until',
      '2025-11-01',
      'people.0.roles.0.until',
      'Person 1 (Priya Ashgrove), role 1, until: The role ends before it begins.',
    ],
  ])('%s: %j', (path, value, field, says) => {
    expect(readSetup(changed(path, value))).toEqual({ ok: false, problems: [{ field, says }] });
  });

  test.each([[null], ['text'], [[]], [7]])('%j is no programme file', (json) => {
    expect(readSetup(json)).toEqual({
      ok: false,
      problems: [{ field: '', says: 'Write a group of named values here.' }],
    });
  });

  test('several problems come at once', () => {
    const read = readSetup({ ...file, programme: { id: 'East!', name: '', starts: '2025-12', months: 0 } });
    expect(read.ok ? [] : read.problems.map(({ field }) => field)).toEqual([
      'programme.id',
      'programme.name',
      'programme.months',
    ]);
  });
});

describe('what is unusual is allowed and pointed out', () => {
  test.each([
    ['collaboratives.0.learningSets', [], 'There are 0 learning sets with a date; a year usually has 6.'],
    ['collaboratives.0.months', 13, "It runs outside the programme's own months."],
    [
      'collaboratives.0.practices',
      'F86001, A81001',
      'These practices are not in the file, so they must be in the practice list already: A81001.',
    ],
    ['collaboratives.0.measures', 'bp-at-target', 'It has no balancing measure, so a harm elsewhere could go unseen.'],
  ])('%s: %j', (path, value, says) => {
    expect(readSetup(changed(path, value))).toMatchObject({
      ok: true,
      value: { warnings: [{ field: 'collaboratives.0', says: `Collaborative 1 (Redbridge blood pressure): ${says}` }] },
    });
  });
});
