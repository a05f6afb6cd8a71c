import glossary from '../../../../GLOSSARY.md?raw';
import { readGlossary } from '../../glossary.ts';

const sections = readGlossary(glossary);

/** Each word of the field in one sentence, from the page that decides on words. */
export default function Glossary() {
  return (
    <main id="main">
      <title>Glossary – Tandem</title>
      <h1 className="say">Glossary</h1>
      <p className="lead">Each word in one sentence.</p>
      {sections.map(({ title, entries }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          <dl className="nhsuk-summary-list">
            {entries.map(({ word, sentence }) => (
              <div className="nhsuk-summary-list__row" key={word}>
                <dt className="nhsuk-summary-list__key">{word}</dt>
                <dd className="nhsuk-summary-list__value">{sentence}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </main>
  );
}
