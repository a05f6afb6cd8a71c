import type { ReactNode } from 'react';

/** Something wider than a phone, in a box of its own that scrolls; named and focusable, so that keys can scroll it. */
export function ScrollBox({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys (WCAG 2.1.1).
    <section className="scroll" aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}
