/** What was done so that everybody can use Tandem, and what is known to be missing. */
export default function Accessibility() {
  return (
    <main id="main">
      <title>Accessibility – Tandem</title>
      <h1 className="say">Accessibility</h1>
      <p className="lead">
        Tandem aims at WCAG 2.2, level AA, and at every task working with a keyboard alone, without scripts, and at 320
        pixels wide.
      </p>
      <section aria-label="Charts">
        <h2>Charts</h2>
        <p>
          Each chart has its message as a sentence, all its numbers as a table, and a file to download. Shapes tell what
          colours tell: a diamond, a square, a triangle and a circle.
        </p>
      </section>
      <section aria-label="How it is checked">
        <h2>How it is checked</h2>
        <p>An automatic check (axe) runs on every kind of page with each release, at desktop and phone width.</p>
      </section>
      <section aria-label="What is known to be missing">
        <h2>What is known to be missing</h2>
        <ul>
          <li>
            With each release sending a month is tried by keyboard alone and without scripts; other tasks are not.
          </li>
          <li>Screen readers and voice control have not been tried by people who use them every day.</li>
          <li>Wide tables and the full chart scroll sideways in a box of their own.</li>
        </ul>
      </section>
    </main>
  );
}
