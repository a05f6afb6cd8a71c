import type { ReactNode } from 'react';
import { Mark } from './mark.tsx';

/** One entry of the main navigation. */
type Way = { href: string; words: string };

/** What stands around every page. */
export type FrameProps = {
  /** The ways of the signed-in person, in their order; none for a visitor. */
  ways: readonly Way[];
  /** The signed-in person, with the address of their account. */
  me: { name: string; href: string } | null;
  /** The address of this page, which marks one of the ways. */
  path: string;
  /** The last day that the data reach, in words ("31 October 2026"). */
  dataTo: string | null;
  /** Whether practices and people are invented. */
  isDemo: boolean;
  children: ReactNode;
};

/** Skip link, header with mark and navigation, the page's own content, footer. */
export function Frame({ ways, me, path, dataTo, isDemo, children }: FrameProps) {
  const here = closest(ways, path);
  return (
    <>
      <a className="nhsuk-skip-link" href="#main">
        Skip to main content
      </a>
      <header className="top">
        <div className="width top__row">
          <a className="brand" href="/">
            <Mark />
            Tandem
          </a>
          {ways.length > 0 && (
            <nav className="ways" aria-label="Main">
              {ways.map(({ href, words }) => (
                <a key={href} href={href} aria-current={href === path ? 'page' : href === here ? 'true' : undefined}>
                  {words}
                </a>
              ))}
            </nav>
          )}
          <span className="me">{me ? <a href={me.href}>{me.name}</a> : <a href="/sign-in">Sign in</a>}</span>
        </div>
      </header>
      <div className="width">{children}</div>
      <footer className="foot">
        <div className="width foot__row">
          {dataTo && <span>Data to {dataTo}</span>}
          <a href="/help">Help with this page</a>
          <a href="/glossary">Glossary</a>
          <a href="/visibility">Who can see this?</a>
          <a href="/accessibility">Accessibility</a>
          {isDemo && <span>Invented practices and people</span>}
        </div>
      </footer>
    </>
  );
}

/** The way that leads nearest to a page: the longest address that the page's address begins with. */
function closest(ways: readonly Way[], path: string): string | undefined {
  return ways
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .reduce<string | undefined>(
      (best, href) => (best === undefined || href.length > best.length ? href : best),
      undefined,
    );
}
