import {
  correctionSentence,
  longestReason,
  type Submission,
  type Unlike,
  unlikeWords,
  valueSentence,
} from '@tandem/improvement/measuring';
import type { Problem } from '@tandem/improvement/outcome';
import { longDay, type Month } from '@tandem/improvement/time';
import { boxName, type Clock, noteId, type ShownRow } from './shown-row.ts';

type Props = { row: ShownRow; month: Month; names: ReadonlyMap<string, string>; clock: Clock };

/**
 * What is asked about a row, in a row of its own beneath it. A stored row has a box for the reason of a change waiting,
 * which the page's script shows as soon as a box says something else; without the script it comes with the answer.
 */
export function RowNote({ row, month, names, clock }: Props) {
  const { state, stored } = row;
  switch (state.kind) {
    case 'to_enter':
      return null;
    case 'saved':
      return (
        stored && (
          <Note row={row} isHidden>
            <Reason row={row} label={changeLabel(row, stored, clock)} problems={[]} />
          </Note>
        )
      );
    case 'to_check':
      return (
        <Note row={row}>
          <Question row={row} unlike={state.unlike} problems={state.problems} month={month} />
        </Note>
      );
    case 'to_correct': {
      const reasonIsMissing = state.problems.some(({ field }) => field === 'reason');
      const label = reasonIsMissing ? 'It changes because' : stored && changeLabel(row, stored, clock);
      return (
        <Note row={row}>
          <Problems found={state.problems.filter(({ field }) => field !== 'reason')} />
          {label && <Reason row={row} label={label} problems={state.problems} />}
        </Note>
      );
    }
    case 'overtaken':
      return (
        <Note row={row}>
          <p>{overtakenWords(state.by, row, names, clock)}</p>
          <Reason row={row} label="To put yours in its place, say why, and send again" problems={[]} />
          <p className="keep-theirs">
            <a href="?">Leave it as it is, and open this page again</a>
          </p>
        </Note>
      );
  }
}

function changeLabel({ measure }: ShownRow, stored: Submission, clock: Clock): string {
  return correctionSentence(stored, measure, clock.at(stored.at).day);
}

function overtakenWords(by: Submission, { definition }: ShownRow, names: Props['names'], clock: Clock): string {
  const { day, time } = clock.at(by.at);
  const when = day === clock.today ? `at ${time}` : `on ${longDay(day)}`;
  const who = names.get(by.by) ?? 'Somebody';
  return `${who} sent ${valueSentence(by.value, definition)} ${when}, after you had opened this page. Yours still stands in the boxes and is not saved.`;
}

function Note({ row, isHidden, children }: { row: ShownRow; isHidden?: boolean; children: React.ReactNode }) {
  return (
    <tr className="question" hidden={isHidden} data-reason-for={isHidden ? row.measure.id : undefined}>
      <td colSpan={6}>
        <div className="panel" id={noteId(row)}>
          {children}
        </div>
      </td>
    </tr>
  );
}

function Problems({ found }: { found: readonly Problem[] }) {
  return found.map(({ field, says }) => (
    <p key={`${field} ${says}`} className="nhsuk-error-message">
      <span className="nhsuk-u-visually-hidden">Error:</span> {says}
    </p>
  ));
}

type Asked = { row: ShownRow; unlike: readonly Unlike[]; problems: readonly Problem[]; month: Month };

/** A number unlike the past, and the two ways out of the question. */
function Question({ row, unlike, problems, month }: Asked) {
  const [first] = unlike;
  return (
    <>
      {unlike.map((one) => {
        const { says, asks } = unlikeWords(one, month, row.definition);
        return (
          <p key={one.field}>
            <strong>{says}</strong> {asks}
          </p>
        );
      })}
      <div className="ways-out">
        <a
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          href={`#${boxName(row, first?.field ?? 'value')}`}
        >
          Change the number
        </a>
        <span className="or">or</span>
        <Reason row={row} label="It is right, because" problems={problems} />
        <button
          type="submit"
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          name="keep"
          value={row.measure.id}
        >
          Keep {first && unlike.length === 1 ? row.fields[first.field] : 'both numbers'}
        </button>
      </div>
    </>
  );
}

function Reason({ row, label, problems }: { row: ShownRow; label: string; problems: readonly Problem[] }) {
  const name = boxName(row, 'reason');
  const own = problems.filter(({ field }) => field === 'reason');
  return (
    <span className="reason">
      <label className="small" htmlFor={name}>
        {label}
      </label>
      <Problems found={own} />
      <input
        className={`nhsuk-input${own.length > 0 ? ' nhsuk-input--error' : ''}`}
        id={name}
        name={name}
        type="text"
        maxLength={longestReason}
        defaultValue={row.fields.reason}
        aria-invalid={own.length > 0 || undefined}
      />
    </span>
  );
}
