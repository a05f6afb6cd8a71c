import type { ReactNode } from 'react';

/** A part of a page that opens on request. */
export function Fold({
  summary,
  isOpen,
  id,
  children,
}: {
  summary: string;
  isOpen?: boolean;
  id?: string;
  children: ReactNode;
}) {
  return (
    <details className="nhsuk-details" id={id} open={isOpen}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{summary}</span>
      </summary>
      <div className="nhsuk-details__text">{children}</div>
    </details>
  );
}
