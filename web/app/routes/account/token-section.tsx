import type { Token } from '../../../server/store/tokens.ts';
import { Boxes } from '../../components/boxes.tsx';
import { Send } from '../../components/send.tsx';
import type { Form, Sent } from '../../form.ts';
import { momentInWords } from '../../words.ts';

type TokensProps = {
  tokens: readonly Token[];
  /** `null`: this person may make none, and sees those there are. */
  form: Form | null;
  sent: Sent | null;
  /** The token that was made just now. */
  made: { name: string; secret: string } | null;
  days: number;
};

/** What programs of this person show when they hand counts in: a list to revoke from, and a form to make one more. */
export function Tokens({ tokens, form, sent, made, days }: TokensProps) {
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">Tokens for your programs</h2>
      <p>
        With a token, <code>tandem submit</code> hands in protected counts from the machine that holds the extract. It
        opens nothing else, and ends by itself after {days} days.
      </p>
      {made && <NewToken {...made} />}
      {tokens.length > 0 && <TokenTable tokens={tokens} />}
      {form && (
        <form method="post" noValidate>
          <Boxes form={form} {...(sent && { fields: sent.fields })} problems={sent?.problems ?? []} />
          <Send kind="other" name="make" value="token">
            Make a token
          </Send>
        </form>
      )}
    </section>
  );
}

/** Its secret cannot be shown again. */
function NewToken({ name, secret }: { name: string; secret: string }) {
  return (
    <div className="panel" role="status">
      <h3>Keep this token now</h3>
      <p>
        <label htmlFor="secret" className="nhsuk-label">
          The token {name} is not shown again
        </label>
        <input id="secret" className="nhsuk-input" readOnly value={secret} />
      </p>
      <p className="small">Put it into a file that only you can read, and name that file with --token-file.</p>
    </div>
  );
}

function TokenTable({ tokens }: { tokens: readonly Token[] }) {
  return (
    <form method="post">
      <table className="table blocks">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Made</th>
            <th scope="col">Last used</th>
            <th scope="col">Ends</th>
            <th scope="col">
              <span className="nhsuk-u-visually-hidden">Revoke it</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tokens.map(({ id, name, made, lastUsed, expires, state }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td data-name="Made">{momentInWords(made)}</td>
              <td data-name="Last used">{lastUsed === null ? 'never' : momentInWords(lastUsed)}</td>
              <td data-name="Ends">{state === 'open' ? momentInWords(expires) : state}</td>
              <td>
                {state === 'open' && (
                  <Send kind="other" name="revoke" value={id}>
                    Revoke<span className="nhsuk-u-visually-hidden"> {name}</span>
                  </Send>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </form>
  );
}
