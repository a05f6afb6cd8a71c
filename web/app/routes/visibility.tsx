import { capabilities, matrix, roles } from '@tandem/improvement/access';
import { keysOf } from '@tandem/improvement/fields';

/** Printed from the table that both locks read, so that it cannot say anything else. */
export default function Visibility() {
  const rows = matrix();
  return (
    <main id="main">
      <title>Who can see this? – Tandem</title>
      <h1 className="say">Who can see this?</h1>
      <p className="lead">
        What somebody may see or do follows from their roles and from where they hold them. There are no patients in
        Tandem: only counts that practices send.
      </p>
      {keysOf(capabilities).map((capability) => (
        <section key={capability} aria-labelledby={capability}>
          <h2 id={capability}>Who may {capabilities[capability]}</h2>
          <dl className="definition">
            {rows
              .filter((row) => row.capability === capability && row.reach !== null)
              .map(({ role, reach }) => (
                <div key={role}>
                  <dt>{capitalised(roles[role])}</dt>
                  <dd>in {reach}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <section aria-labelledby="kept">
        <h2 id="kept">How it is kept</h2>
        <p>
          Every page asks this table before it shows anything, and the database asks it again for every row. A role that
          ends is gone with the next page. Everybody who may see a collaborative sees its practices together as sums.
        </p>
      </section>
    </main>
  );
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
