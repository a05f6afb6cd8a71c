import type { Problem } from '@tandem/improvement/outcome';

/** Everything to put right, at the top of the page, each a link to its box. Nothing when there is nothing. */
export function ErrorSummary({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <div className="nhsuk-error-summary" aria-labelledby="error-summary-title" role="alert" tabIndex={-1}>
      <h2 className="nhsuk-error-summary__title" id="error-summary-title">
        There is a problem
      </h2>
      <div className="nhsuk-error-summary__body">
        <ul className="nhsuk-list nhsuk-error-summary__list">
          {problems.map(({ field, says }) => (
            <li key={`${field} ${says}`}>{field === '' ? says : <a href={`#${field}`}>{says}</a>}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
