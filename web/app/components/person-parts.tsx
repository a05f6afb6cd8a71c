import { type Grant, roles } from '@tandem/improvement/access';
import { longDay } from '@tandem/improvement/time';
import type { Look, Sent } from '../form.ts';
import { Boxes } from './boxes.tsx';
import { Send } from './send.tsx';

/** A role of a person with the words for where it is held, and what tells it from their other roles. */
export type HeldRole = Grant & { key: string; place: string };

/** What somebody holds, each with the button that ends it. */
export function HeldRoles({ held }: { held: readonly HeldRole[] }) {
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">Roles today</h2>
      {held.length === 0 && <p>None, so there is nothing for them to see.</p>}
      <form method="post">
        <ul className="plain">
          {held.map(({ key, role, place, from }) => (
            <li key={key} className="row mid">
              <Send kind="other" name="end" value={key}>
                End
                <span className="nhsuk-u-visually-hidden">
                  {' '}
                  {roles[role]}, {place}
                </span>
              </Send>
              <span>
                {roles[role]}, {place} <span className="muted">since {longDay(from)}</span>
              </span>
            </li>
          ))}
        </ul>
      </form>
    </section>
  );
}

export function GiveRole({ form, sent }: { form: Readonly<Record<string, Look>>; sent: Sent | null }) {
  return (
    <section aria-labelledby="give">
      <h2 id="give">Give a role</h2>
      <form method="post" noValidate>
        <Boxes form={form} fields={sent?.fields ?? {}} problems={sent?.problems ?? []} />
        <Send>Give the role</Send>
      </form>
    </section>
  );
}

type ComingAndGoingProps = { waiting: 'invitation' | 'reset' | null; hasLeft: boolean; name: string };

/** A link for a new password, and what is done when somebody leaves or comes back. */
export function ComingAndGoing({ waiting, hasLeft, name }: ComingAndGoingProps) {
  if (hasLeft) {
    return (
      <section aria-labelledby="signing-in">
        <h2 id="signing-in">Back again?</h2>
        <form method="post">
          <Send kind="other" name="left" value="no">
            Bring {name} back
          </Send>
        </form>
      </section>
    );
  }
  return (
    <section aria-labelledby="signing-in">
      <h2 id="signing-in">Signing in</h2>
      {waiting && (
        <p>{waiting === 'invitation' ? 'Invited; the link is not used yet.' : 'A link for a new password is open.'}</p>
      )}
      <form method="post">
        <p>A new link ends with the first use of any. It lets them choose a password, and switches codes off.</p>
        <div className="acts">
          <Send kind="other" name="link" value={waiting === 'invitation' ? 'invitation' : 'reset'}>
            Make a link for a new password
          </Send>
        </div>
        <p>Somebody who has left loses everything with their next page. What they entered stays under their name.</p>
        <div className="acts">
          <Send kind="other" name="left" value="yes">
            Mark as left today
          </Send>
        </div>
      </form>
    </section>
  );
}
