import { type MonthStanding, sendBy } from '@tandem/improvement/measuring';
import { bareMonth, type Month } from '@tandem/improvement/time';
import { Send } from '../send.tsx';
import { MonthTable } from './month-table.tsx';
import type { Clock, ShownRow } from './shown-row.ts';

type Props = {
  practice: { name: string };
  month: Month;
  standing: MonthStanding;
  /** The month is due on a day, as those of the collaborative's year are. */
  isDue: boolean;
  rows: readonly ShownRow[];
  mayEnter: boolean;
  names: ReadonlyMap<string, string>;
  clock: Clock;
};

/** A month to enter and send; for those who may not, what was sent. */
export function MonthForm(props: Props) {
  const { practice, month, standing, isDue, rows, mayEnter } = props;
  if (!mayEnter)
    return (
      <>
        <p className="lead">
          {practice.name}. Its own people and the programme team enter values here; you can read them.
        </p>
        <MonthTable {...props} />
      </>
    );
  const left = rows.filter(({ state }) => state.kind === 'to_enter').length;
  return (
    <>
      <p className="lead">
        {practice.name}. {isDue && sendBy(standing)} Paste a block from your spreadsheet into the first box, or type:
        Enter goes down, Tab goes across.
      </p>
      <form method="post" noValidate>
        {/* The Enter key presses the first button of a form: that must not be one that keeps an unlikely number. */}
        <button type="submit" hidden>
          Send
        </button>
        <p className="small" id="grid-says" role="status" />
        <MonthTable {...props} />
        <div className="acts send-month">
          <Send>Send {bareMonth(month)}</Send>
          <span className="muted">{left > 0 ? partly : corrected}</span>
        </div>
      </form>
    </>
  );
}

const partly = 'You can send what you have now and add the rest later. What was sent stays.';
const corrected = 'A number that was sent can be corrected: change it, say why, and send again.';
