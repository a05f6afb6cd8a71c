import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow } from './script/sources.ts';
import { breaches, circles, type Faces, isTest, type Room, type Sources, wishesOf } from './script/walls.ts';

/** The parts of the domain in the order of the year; each sees only those before it. Two are single files of plain words. */
const improvement = ['outcome.ts', 'time', 'fields.ts', 'access', 'measuring', 'convening', 'doing'].map(
  (part) => `improvement/src/${part}`,
);
const server = ['web/server', 'web/server/database', 'web/server/store'];

const pureIndicators = ['indicators/src', 'indicators/src/catalogue', 'indicators/src/release'];
const indicators = [...pureIndicators, 'indicators/src/engines', 'indicators/src/intake'];

/** What every page and part of a page may need to know: the words of forms and the addresses. */
const ofPages = ['web/app/form.ts', 'web/app/addresses.ts'];

/** The walls of the house. */
const rooms: readonly Room[] = [
  { at: 'spc/src', rooms: [], packages: [] },
  { at: 'spc/src/svg', rooms: ['spc/src'], packages: ['d3-scale', 'd3-shape'] },
  // Pure: what an indicator means, and what may leave the analyst's machine. Definitions know the language alone.
  { at: 'indicators/src', rooms: [], packages: ['zod'] },
  { at: 'indicators/src/catalogue', rooms: ['indicators/src'], packages: [] },
  { at: 'indicators/src/release', rooms: ['indicators/src'], packages: ['zod'] },
  // The analyst's machine: only here, and in the tool, do rows of patients exist.
  { at: 'indicators/src/engines', rooms: pureIndicators, packages: ['@duckdb/node-api', 'trino-client', 'node:'] },
  {
    at: 'indicators/src/intake',
    rooms: [...pureIndicators, 'indicators/src/engines'],
    packages: ['@duckdb/node-api', 'csv-parse', 'zod', 'node:'],
  },
  ...improvement.map((at, order) => ({ at, rooms: ['spc/src', ...improvement.slice(0, order)], packages: ['zod'] })),
  {
    at: 'web/server/store',
    rooms: improvement,
    packages: ['pg', 'zod', 'node:crypto'],
    tests: ['web/server', 'web/server/database'],
  },
  {
    at: 'web/server/database',
    rooms: ['web/server', 'web/server/store'],
    packages: ['pg', 'zod', 'node:'],
  },
  {
    at: 'web/server',
    rooms: ['spc/src', 'spc/src/svg', ...pureIndicators, ...improvement, ...server],
    packages: ['*'],
    except: ['react', 'react-dom', 'nhsuk-react-components'],
  },
  // The start of the server is where everything is put together, the demonstration included.
  {
    at: 'web/server/main.ts',
    rooms: ['spc/src', 'spc/src/svg', ...improvement, ...server, 'demo/src'],
    packages: ['*'],
    except: ['react', 'react-dom', 'nhsuk-react-components'],
  },
  ...ofPages.map((at) => ({ at, rooms: improvement, packages: ['react-router'] })),
  {
    at: 'web/app/components',
    rooms: ['spc/src', 'spc/src/svg', ...improvement, ...ofPages],
    packages: ['react', 'react-router', 'nhsuk-react-components'],
    types: ['web/server'], // the shape of what the server gives a page
  },
  {
    at: 'web/app',
    rooms: ['spc/src', 'spc/src/svg', ...improvement, ...server, ...ofPages, 'web/app/components', 'GLOSSARY.md?raw'],
    packages: ['*'],
    except: ['pg', 'better-auth'],
  },
  { at: 'web/browser', rooms: ['spc/src', ...improvement], packages: [] },
  { at: 'web/e2e', rooms: [...improvement, ...server, 'demo/src'], packages: ['*'] },
  { at: 'web/vite.config.ts', rooms: [], packages: ['*'] },
  { at: 'web/react-router.config.ts', rooms: [], packages: ['*'] },
  {
    at: 'cli/src',
    rooms: ['spc/src', 'spc/src/svg', ...indicators, ...improvement, ...server, 'demo/src', 'demo/src/extract'],
    packages: ['*'],
    except: ['react'],
  },
  {
    at: 'demo/src',
    rooms: ['spc/src', 'indicators/src/release', ...improvement, ...server],
    packages: ['zod', 'node:'],
  },
  // Invented patient records: made on the analyst's machine alone, so the service never loads it.
  { at: 'demo/src/extract', rooms: ['demo/src', ...improvement], packages: ['@duckdb/node-api', 'node:'] },
  {
    at: 'script',
    rooms: ['spc/src', ...indicators, ...improvement, ...server, 'web/app', 'demo/src', 'demo/src/extract'],
    packages: ['*'],
  },
  {
    at: 'bench',
    rooms: [
      'spc/src',
      'spc/src/svg',
      ...indicators,
      ...improvement,
      ...server,
      'script',
      'demo/src',
      'demo/src/extract',
    ],
    packages: ['*'],
  },
  { at: 'vitest.config.ts', rooms: [], packages: ['*'] },
  { at: 'GLOSSARY.md?raw', rooms: [], packages: [] },
];

const root = import.meta.dirname;
const folders = [
  'spc/src',
  'indicators/src',
  'improvement/src',
  'web/app',
  'web/server',
  'web/browser',
  'web/e2e',
  'cli/src',
  'demo/src',
  'script',
  'bench',
];
const single = ['vitest.config.ts', 'web/vite.config.ts', 'web/react-router.config.ts'];

const all = [...folders, ...single].flatMap((at) => filesBelow(join(root, at))).map((path) => relative(root, path));
const sources: Sources = new Map(
  all.filter((path) => /\.tsx?$/.test(path)).map((path) => [path, readFileSync(join(root, path), 'utf8')]),
);

/** Reads the public faces from the packages themselves, so that there is no second list of them. */
const faces: Faces = new Map(
  ['spc', 'indicators', 'improvement', 'web', 'demo'].flatMap((room) => {
    const { name, exports = {} }: { name: string; exports?: Record<string, string> } = JSON.parse(
      readFileSync(join(root, room, 'package.json'), 'utf8'),
    );
    return Object.entries(exports).map(([face, path]): [string, string] => [join(name, face), join(room, path)]);
  }),
);

describe('the house', () => {
  test('has files in every folder that is searched for them', () => {
    expect(sources.size).toBeGreaterThan(100);
    expect(faces.get('@tandem/spc')).toBe('spc/src/index.ts');
  });

  test('keeps its walls', () => {
    expect(breaches(sources, rooms, faces)).toEqual([]);
  });

  test('has no circle of imports', () => {
    expect(circles(sources, faces)).toEqual([]);
  });

  test('has no page that another file imports', () => {
    const pages = [...(sources.get('web/app/routes.ts') ?? '').matchAll(/'(routes\/[^']+)'/g)].map(
      ([, page]) => `web/app/${page}`,
    );
    expect(pages.filter((page) => !sources.has(page))).toEqual([]);
    const wanted = [...sources].flatMap(([path, text]) => wishesOf(path, text, faces));
    expect(wanted.filter((wish) => wish.kind === 'file' && pages.includes(wish.path))).toEqual([]);
  });

  test('has no file too long to read in one go', () => {
    const long = [...sources].filter(([, text]) => text.split('\n').length > 401).map(([path]) => path);
    expect(long).toEqual([]);
  });

  test('has no drawer for odds and ends', () => {
    const drawers = /(^|\/)(utils?|helpers?|common|services?|managers?|types|misc|lib|shared)(\.|\/|$)/;
    expect(all.filter((path) => drawers.test(path))).toEqual([]);
  });

  test('has no way round the compiler and nothing left to do', () => {
    const round = /\bas any\b|@ts-ignore|@ts-nocheck|\bTODO\b|\bFIXME\b/;
    const found = [...sources].filter(([, text]) => round.test(text));
    expect(found.map(([path]) => path)).toEqual([]);
  });

  test('has every test where a suite finds it', () => {
    const suites =
      /^(spc|indicators|improvement|cli|demo)\/src\/.*\.test\.ts$|^web\/(app|server)\/.*\.test\.ts$|^web\/e2e\/.*\.spec\.ts$|^[^/]+\.test\.ts$/;
    expect(all.filter((path) => isTest(path) && !path.endsWith('/testing.ts') && !suites.test(path))).toEqual([]);
  });
});

describe('the walls themselves', () => {
  test.each([
    ['spc/src/a.ts', `import { x } from '@tandem/improvement/time';`, true],
    ['spc/src/a.ts', `import { readFileSync } from 'node:fs';`, true],
    ['spc/src/a.ts', `import { scaleLinear } from 'd3-scale';`, true],
    ['spc/src/svg/a.ts', `import { scaleLinear } from 'd3-scale';`, false],
    ['spc/src/svg/a.ts', `import { x } from '../model.ts';`, false],
    ['spc/src/a.ts', `import { x } from './svg/draw.ts';`, true],
    ['improvement/src/time/a.ts', `import type { Role } from '../access/index.ts';`, true],
    ['improvement/src/doing/a.ts', `export * from '../access/index.ts';`, false],
    ['improvement/src/doing/a.ts', `import pg from 'pg';`, true],
    ['improvement/src/doing/a.ts', `const later = await import('@tandem/web/server/config.ts');`, true],
    ['web/server/a.ts', `import { useState } from 'react';`, true],
    ['web/server/a.ts', `import {\n  one,\n  two,\n} from '../app/form.ts';`, true],
    ['web/server/store/a.ts', `import { readConfig } from '../config.ts';`, true],
    ['web/server/store/a.test.ts', `import { asPerson } from '../database/person.ts';`, false],
    ['web/app/components/a.tsx', `import { config } from '../../server/config.ts';`, true],
    ['web/app/components/a.tsx', `import type { View } from '../../server/view.ts';`, false],
    ['web/app/components/a.tsx', `import { type View, view } from '../../server/view.ts';`, true],
    ['web/app/components/a.tsx', `import { Page } from '../routes/page.tsx';`, true],
    ['web/app/routes/a.tsx', `import { visit } from '../../server/guard.ts';`, false],
    ['web/app/routes/a.tsx', `import pg from 'pg';`, true],
    ['web/browser/a.ts', `import '../server/config.ts';`, true],
    ['cli/src/a.ts', `import { Frame } from '../../web/app/components/frame.tsx';`, true],
    ['cli/src/a.ts', `import { readConfig } from '@tandem/web/server/config.ts';`, false],
    ['attic/a.ts', '', true],
  ])('%s: %s is a breach: %s', (path, text, isBreach) => {
    expect(breaches(new Map([[path, text]]), rooms, faces).length > 0).toBe(isBreach);
  });

  test('a circle is found and named, also through a face', () => {
    const circle = new Map([
      ['spc/src/index.ts', `export * from './a.ts';`],
      ['spc/src/a.ts', `import { b } from './b.ts';`],
      ['spc/src/b.ts', `import type { A } from '@tandem/spc';`],
    ]);
    expect(circles(circle, faces)).toEqual([['spc/src/index.ts', 'spc/src/a.ts', 'spc/src/b.ts']]);
  });
});
