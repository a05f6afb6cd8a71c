import { describe, expect, test } from 'vitest';
import { withEntry } from './index.ts';
import { file, setupOf } from './setup.example.ts';

describe('a form of an empty install adds one entry to the same file', () => {
  const setup = setupOf(file);

  test('text from its boxes is read like the file, a list an entry a line', () => {
    const entry = {
      id: 'redbridge-af',
      name: 'Redbridge atrial fibrillation',
      topic: 'atrial_fibrillation',
      area: '08n',
      starts: '1/12/2025',
      months: '12',
      dueDay: '14',
      measures: 'bp-at-target\nmissed',
      practices: 'F86001\r\nf86002\r\n',
    };
    const added = withEntry(setup, 'collaboratives', entry);
    expect(added.ok && added.value.setup.collaboratives[1]).toMatchObject({
      area: '08N',
      starts: '2025-12',
      months: 12,
      measures: ['bp-at-target', 'missed'],
      practices: [{ ods: 'F86001' }, { ods: 'F86002' }],
    });
  });

  test('its problems are named by its own boxes, without the place in the file', () => {
    expect(withEntry(setup, 'areas', { code: '08N', name: '' })).toEqual({
      ok: false,
      problems: [{ field: 'name', says: 'Name the area.' }],
    });
    expect(withEntry(setup, 'areas', { code: '08N', name: 'Redbridge again' })).toEqual({
      ok: false,
      problems: [{ field: 'code', says: '08N stands here a second time. Keep one.' }],
    });
  });

  test('an entry is changed in its place, and what it breaks elsewhere is named in full', () => {
    const renamed = withEntry(setup, 'areas', { code: '08N', name: 'Redbridge borough' }, 0);
    expect(renamed.ok && renamed.value.setup.areas).toEqual([{ code: '08N', name: 'Redbridge borough' }]);
    const broken = withEntry(setup, 'areas', { code: '08F', name: 'Havering' }, 0);
    expect(broken.ok ? [] : broken.problems.map(({ field }) => field)).toEqual([
      'practices.0.area',
      'practices.1.area',
      'collaboratives.0.area',
    ]);
  });
});
