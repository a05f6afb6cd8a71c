import { dayAndMonth } from '@tandem/improvement/time';
import type { Clock, ShownRow } from './shown-row.ts';

type Props = { row: ShownRow; isLate: boolean; clock: Clock };

/** How far a row is, in a word and a mark; and that another source counts, where one does. */
export function StateMark(props: Props) {
  const { recordSource } = props.row;
  return (
    <>
      <RowMark {...props} />
      {recordSource && (
        <span className="small elsewhere">
          The charts use <a href="../questions">{recordSource}</a>
        </span>
      )}
    </>
  );
}

function RowMark({ row, isLate, clock }: Props) {
  switch (row.state.kind) {
    case 'saved':
      return <State icon={tick}>{savedWords(row, clock)}</State>;
    case 'to_enter':
      return <span className="small">{isLate ? 'Not entered, late' : 'Not entered'}</span>;
    case 'to_check':
      return <State icon={warning}>Please check</State>;
    case 'to_correct':
      return <State icon={warning}>Not saved</State>;
    case 'overtaken':
      return <State icon={warning}>Changed meanwhile</State>;
  }
}

function savedWords({ stored }: ShownRow, clock: Clock): string {
  if (!stored) return 'Sent for you';
  const { day, time } = clock.at(stored.at);
  return `Saved ${day === clock.today ? time : dayAndMonth(day)}`;
}

function State({ icon, children }: { icon: React.ReactNode; children: React.ReactNode }) {
  return (
    <span className="state">
      {icon}
      <span>{children}</span>
    </span>
  );
}

const tick = (
  <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" className="tick">
    <circle cx="10" cy="10" r="8.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
    <path d="M6 10.3l2.7 2.7L14 7.5" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
  </svg>
);

const warning = (
  <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
    <path d="M10 2l8.5 15.5h-17z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
    <path d="M10 7.5v5M10 15v.1" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
  </svg>
);
