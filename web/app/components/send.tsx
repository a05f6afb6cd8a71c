import type { ReactNode } from 'react';

type SendProps = {
  /** `main`: the one solid button of a page. `other`: outlined. */
  kind?: 'main' | 'other';
  name?: string;
  value?: string;
  children: ReactNode;
};

/** The button that sends a form. */
export function Send({ kind = 'main', children, ...sent }: SendProps) {
  const looks = kind === 'main' ? 'nhsuk-button--brand' : 'nhsuk-button--secondary';
  return (
    <button type="submit" className={`nhsuk-button ${looks}`} {...sent}>
      {children}
    </button>
  );
}
