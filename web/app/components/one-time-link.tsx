/** A link that was just made, to be handed on. It cannot be shown again. */
export function OneTimeLink({ name, href, days }: { name: string; href: string; days: number }) {
  return (
    <section className="panel" aria-labelledby="one-time-link">
      <h2 id="one-time-link">Send this link to {name}</h2>
      <p>
        <label htmlFor="link" className="nhsuk-label">
          It works once, for {days} days, and is not shown again
        </label>
        <input id="link" className="nhsuk-input" readOnly value={href} />
      </p>
      <p className="small">Send it by a way that only they can read. Whoever opens it first chooses the password.</p>
    </section>
  );
}
