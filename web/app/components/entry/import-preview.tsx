import { keysOf } from '@tandem/improvement/fields';
import {
  type Account,
  accountSentence,
  type Decided,
  type Measure,
  thousands,
  wantsReason,
} from '@tandem/improvement/measuring';
import type { Problem } from '@tandem/improvement/outcome';
import { Fold } from '../fold.tsx';
import { Send } from '../send.tsx';
import { ChangeTable, CheckTable, NewTable, ProblemTable } from './import-tables.tsx';

type Props = {
  account: Account;
  decided: readonly Decided[];
  measures: ReadonlyMap<string, Measure>;
  /** What was said already: why values change, why unlikely numbers are right, where they come from. */
  said: { reason: string; because: string; source: string };
  ignored: readonly string[];
  problems: readonly Problem[];
  /** Somebody stored a value since the last look, so that the same file now does something else. */
  isStale: boolean;
  /** The file itself, which the form carries, and the mark of what was decided. */
  packed: string;
  /** The practice and measure that the page is about, as its address has them: `?practice=F82001`. */
  search: string;
  fileName: string;
  mark: string;
};

/** What would be stored, changed and refused, with the button that stores it when nothing is refused. */
export function ImportPreview(props: Props) {
  const { account, measures, fileName, isStale, ignored } = props;
  const { counts } = account;
  return (
    <>
      <h1 className="say">{accountSentence(account)}</h1>
      <p className="lead">
        {fileName}: {countsSentence(counts)}
      </p>
      {isStale && (
        <div className="panel" role="status">
          <p>
            <strong>Something was stored since you looked.</strong> Nothing of yours is stored yet: look again at what
            would change now.
          </p>
        </div>
      )}
      {ignored.length > 0 && <p>Nothing was read from these columns: {ignored.join(', ')}.</p>}
      <ProblemTable account={account} />
      {counts.rejected > 0 && <ProblemFile {...props} />}
      {counts.ask > 0 && <h2 id="to-check">To check</h2>}
      <CheckTable account={account} measures={measures} />
      {counts.changed > 0 && <h2>Values that change</h2>}
      <ChangeTable account={account} measures={measures} />
      {counts.new > 0 && (
        <Fold summary={`New values: ${counts.new}`}>
          <NewTable account={account} measures={measures} />
        </Fold>
      )}
      <OtherSource {...props} />
      {counts.rejected === 0 && counts.new + counts.changed + counts.ask > 0 && <StoreForm {...props} />}
    </>
  );
}

/** What becomes of every row, so that it can be seen that none is lost. */
function countsSentence({ heading, ...rest }: Account['counts']): string {
  const kinds = {
    new: 'new',
    changed: 'changed',
    same: 'as stored',
    ask: 'to check',
    rejected: 'rejected',
    blank: 'blank',
  };
  const told = keysOf(kinds).filter((kind) => rest[kind] > 0);
  const rows = told.reduce((sum, kind) => sum + rest[kind], 0);
  const parts = told.map((kind) => `${thousands(rest[kind])} ${kinds[kind]}`).join(', ');
  return `${thousands(rows)} ${rows === 1 ? 'row' : 'rows'}${heading > 0 ? ' below the names of the columns' : ''}: ${parts}.`;
}

function OtherSource({ decided, said }: Props) {
  const count = decided.filter((one) => (one.kind === 'new' || one.kind === 'changed') && one.fromOtherSource).length;
  if (count === 0) return null;
  return (
    <p>
      {count === 1 ? 'One value is' : `${count} values are`} for measures where {said.source} is not the source that
      counts. {count === 1 ? 'It is' : 'They are'} kept and shown to the practice as a question, and used in no chart
      until somebody chooses.
    </p>
  );
}

/** What the next step needs to see again: the file and where it comes from. */
function Carried({ packed, fileName, said }: Props) {
  return (
    <>
      <input type="hidden" name="packed" value={packed} />
      <input type="hidden" name="fileName" value={fileName} />
      <input type="hidden" name="source" value={said.source} />
    </>
  );
}

function ProblemFile(props: Props) {
  return (
    <form method="post" action={`/imports/problems.csv${props.search}`} className="acts">
      <Carried {...props} />
      <Send kind="other">Download the rows to put right</Send>
    </form>
  );
}

function StoreForm(props: Props) {
  const { account, decided, said, problems } = props;
  const count = account.counts.new + account.counts.changed + account.counts.ask;
  return (
    <form method="post" noValidate className="store-form narrow">
      <Carried {...props} />
      <input type="hidden" name="mark" value={props.mark} />
      {(account.counts.ask > 0 || said.because !== '') && (
        <Reason
          name="because"
          label="The numbers to check are right, because"
          value={said.because}
          problems={problems}
        />
      )}
      {wantsReason(decided) && (
        <Reason name="reason" label="The stored values change, because" value={said.reason} problems={problems} />
      )}
      <Send>{`Store ${count === 1 ? '1 value' : `${count} values`}`}</Send>
    </form>
  );
}

type ReasonProps = { name: 'because' | 'reason'; label: string; value: string; problems: readonly Problem[] };

function Reason({ name, label, value, problems }: ReasonProps) {
  const says = problems.find(({ field }) => field === name)?.says;
  return (
    <div className={`nhsuk-form-group${says ? ' nhsuk-form-group--error' : ''}`}>
      <label className="nhsuk-label" htmlFor={name}>
        {label}
      </label>
      {says && (
        <span className="nhsuk-error-message" id={`${name}-error`}>
          <span className="nhsuk-u-visually-hidden">Error:</span> {says}
        </span>
      )}
      <input
        className={`nhsuk-input${says ? ' nhsuk-input--error' : ''}`}
        id={name}
        name={name}
        type="text"
        defaultValue={value}
        aria-describedby={says ? `${name}-error` : undefined}
      />
    </div>
  );
}
