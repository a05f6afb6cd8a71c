import { day, longDay } from '@tandem/improvement/time';
import type { ReactNode } from 'react';
import { isRouteErrorResponse, Links, Meta, Outlet, useLocation, useMatches, useRouteLoaderData } from 'react-router';
import { hostedContext } from '../server/context.ts';
import { visitIfSignedIn } from '../server/door/guard.ts';
import { heldBy } from '../server/store/ways.ts';
import type { Route } from './+types/root.ts';
import { browserScripts, styleSheet } from './assets.ts';
import { Frame, type FrameProps } from './components/frame.tsx';
import { Problem, problemOf } from './components/problem.tsx';
import { waysOf } from './ways.ts';

/** What the frame shows around every page. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { nonce, config } = context.get(hostedContext);
  const around = { isDemo: config.demo };
  const frame = await visitIfSignedIn(
    { request, context },
    async (visit): Promise<Omit<FrameProps, 'path' | 'dataTo' | 'children'>> => {
      if (!visit) return { ways: [], me: null, ...around };
      const held = await heldBy(visit.db, visit.person.id, visit.today);
      return { ways: waysOf(held), me: { name: visit.person.name, href: '/account' }, ...around };
    },
  );
  return { nonce, frame };
}

/** The document. Pages are complete without scripts; those that a route names in its `handle` only add comfort. */
export function Layout({ children }: { children: ReactNode }) {
  const loaded = useRouteLoaderData<typeof loader>('root');
  const { pathname } = useLocation();
  const frame = loaded?.frame ?? { ways: [], me: null, isDemo: false };
  return (
    <html className="nhsuk-template" lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <Meta />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={styleSheet} />
        <Links />
        {useScripts().map((src) => (
          <script key={src} type="module" src={src} nonce={loaded?.nonce} />
        ))}
      </head>
      <body className="nhsuk-template__body">
        <Frame {...frame} path={pathname} dataTo={useDataTo()}>
          {children}
        </Frame>
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** Any page that could not be shown. React puts the title in the head. */
export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <Problem {...problemOf(isRouteErrorResponse(error) ? error.status : 500)} />;
}

/** The last day that the page's figures reach: any loader may give it as `dataTo`. */
function useDataTo(): string | null {
  const found = useMatches().findLast(({ loaderData }) => saysDataTo(loaderData))?.loaderData;
  return saysDataTo(found) ? longDay(day(found.dataTo)) : null;
}

function saysDataTo(loaderData: unknown): loaderData is { dataTo: string } {
  return (
    typeof loaderData === 'object' &&
    loaderData !== null &&
    'dataTo' in loaderData &&
    typeof loaderData.dataTo === 'string'
  );
}

/** The addresses of the scripts that the matched routes ask for. */
function useScripts(): string[] {
  const names = useMatches().flatMap(({ handle }) => (asksForScripts(handle) ? handle.scripts : []));
  return names.map((name) => {
    const src = browserScripts[name];
    if (src === undefined)
      throw new Error(`a route asks for the script ${name}, and web/browser has none of that name`);
    return src;
  });
}

function asksForScripts(handle: unknown): handle is { scripts: readonly string[] } {
  return typeof handle === 'object' && handle !== null && 'scripts' in handle && Array.isArray(handle.scripts);
}
