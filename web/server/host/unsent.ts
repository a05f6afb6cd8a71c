import type { ServerBuild } from 'react-router';

type Routes = ServerBuild['routes'];
type Loader = (...asked: never[]) => unknown;

/**
 * The routes with loaders whose answers stay on the server. No page runs the framework's script, yet it writes out for a
 * browser whatever it can enumerate of each answer: half of the work of a large page, and more than the page shows. So
 * the properties of an answer are made ones that cannot be enumerated; pages take them by name all the same.
 */
export function unsent(routes: Routes): Routes {
  return Object.fromEntries(
    Object.entries(routes).map(([id, route]) => {
      const loader = route?.module.loader;
      // The framework's own type of a loader is wider than a function; every loader of ours is one.
      return [id, loader ? { ...route, module: { ...route.module, loader: hiding(loader as Loader) } } : route];
    }),
  ) as Routes; // the same routes under the same ids
}

function hiding(loader: Loader): Loader {
  return async (...asked) => {
    const answer = await loader(...asked);
    return isPlain(answer) ? hidden(answer) : answer;
  };
}

/** Responses, and answers with a status, go to the framework as they are. */
function isPlain(answer: unknown): answer is object {
  return typeof answer === 'object' && answer !== null && Object.getPrototypeOf(answer) === Object.prototype;
}

function hidden(answer: object): object {
  const entries = Object.entries(answer).map(([name, value]) => [name, { value, enumerable: false }] as const);
  return Object.defineProperties({}, Object.fromEntries(entries));
}
