import { type MeasureChart, warningsOn, wordsOf } from '@tandem/improvement/measuring';
import { type Chart, reasons, warningWords } from '@tandem/spc';
import { mark } from '@tandem/spc/svg';
import { Svg } from './chart-picture.tsx';

/** Every sign that the rules found, in words, and what to know before trusting the lines. */
export function Why({ drawn }: { drawn: MeasureChart }) {
  const { chart, measure } = drawn;
  const words = wordsOf(measure);
  const found = reasons(chart, words);
  const warnings = warningsOn(drawn);
  return (
    <section aria-labelledby="why">
      <h2 id="why">Why do we say so?</h2>
      {chart.verdict.conflict && (
        <p>
          <strong>The signs disagree about the latest month.</strong> One says that it is better, another that it is
          worse. Both are listed here; the icon shows the better news, so look again next month.
        </p>
      )}
      {chart.verdict.variation === null ? (
        <Unjudged months={chart.windowMonths} />
      ) : (
        found.length === 0 && <p>{nothingFound(chart)}</p>
      )}
      {found.length > 0 && (
        <ul className="plain signals">
          {found.map(({ signals: [first], title, detail }) => (
            <li key={`${first} ${title}`}>
              <Svg className="sign" markup={mark(meaningOf(chart, first), 22)} />
              <div>
                <strong>{title}</strong>
                <br />
                {detail}
              </div>
            </li>
          ))}
        </ul>
      )}
      {chart.verdict.variation !== null && warnings.length > 0 && (
        <div className="warnings">
          {warnings.map((warning) => (
            <p className="small" key={`${warning.code} ${'phase' in warning ? warning.phase : ''}`}>
              {warningWords(warning, words)}
            </p>
          ))}
        </div>
      )}
    </section>
  );
}

function meaningOf({ signals }: Chart, at: number | undefined) {
  return (at === undefined ? undefined : signals[at]?.meaning) ?? 'within_chance';
}

function nothingFound({ verdict }: Chart): string {
  return verdict.variation === 'no_data'
    ? 'There are too few months to tell a change from chance, so no rule has been applied.'
    : 'No rule found a pattern that chance alone would rarely make. Months go up and down, and nothing more can be read from them.';
}

/** Why overlapping months carry no verdict: said plainly, because people will ask for one. */
function Unjudged({ months }: { months: number }) {
  return (
    <div className="panel">
      <p>
        <strong>Nothing is judged here.</strong> Each value covers {months} months, so two neighbouring months share
        most of their data. A single good month then lifts every value for a year, and rules made for separate months
        would cry signal in most series where nothing has changed.
      </p>
      <p>Read the line against its target. To see whether a change worked, use a measure whose months are separate.</p>
    </div>
  );
}
