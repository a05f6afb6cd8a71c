import type { ServerBuild } from 'react-router';
import { describe, expect, test } from 'vitest';
import { unsent } from './unsent.ts';

/** A build with one route, whose loader gives this. */
function routesWith(answer: unknown): ServerBuild['routes'] {
  const module = { default: () => null, loader: async () => answer };
  return { page: { id: 'page', path: 'page', module } } as ServerBuild['routes']; // the rest of a build plays no part here
}

async function given(answer: unknown): Promise<unknown> {
  const loader = unsent(routesWith(answer)).page?.module.loader as unknown as () => Promise<unknown>; // ours takes nothing
  return loader();
}

describe('an answer of a loader', () => {
  test('is there for the page by name, and cannot be written out', async () => {
    const answer = await given({ view: { name: 'Lanternfield' }, today: '2026-11-09' });
    const { view, today } = answer as { view: unknown; today: unknown }; // as a page takes it
    expect({ view, today }).toEqual({ view: { name: 'Lanternfield' }, today: '2026-11-09' });
    expect(JSON.stringify(answer)).toBe('{}');
    expect(Object.keys(Object(answer))).toEqual([]);
  });

  test.each([[new Response('file')], [null], ['text'], [new Map([['a', 1]])]])('%s stays as it is', async (answer) => {
    expect(await given(answer)).toBe(answer);
  });
});

test('a route without a loader stays as it is', () => {
  const routes = { page: { id: 'page', module: { default: () => null } } } as unknown as ServerBuild['routes']; // as above
  expect(unsent(routes)).toEqual(routes);
});
