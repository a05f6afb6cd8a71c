import type { Fields } from '@tandem/improvement/fields';
import type { Problem } from '@tandem/improvement/outcome';

/** One of the two boxes: its field, and what it asks for those who hear the page. */
type Part = { name: string; label: string };

/** A number out of another, as people say it: `I expect 28 of 40`. */
export function OutOf({
  legend,
  hint,
  count,
  of,
  fields,
  problems,
}: {
  legend: string;
  hint?: string;
  count: Part;
  of: Part;
  fields: Fields;
  problems: readonly Problem[];
}) {
  const wrong = problems.filter(({ field }) => field === count.name || field === of.name);
  const described = [hint && `${count.name}-hint`, ...wrong.map(({ field }) => `${field}-error`)].filter(Boolean);
  return (
    <div className={`nhsuk-form-group${wrong.length > 0 ? ' nhsuk-form-group--error' : ''}`}>
      <fieldset className="nhsuk-fieldset" aria-describedby={described.length > 0 ? described.join(' ') : undefined}>
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{legend}</legend>
        {hint && (
          <div className="nhsuk-hint" id={`${count.name}-hint`}>
            {hint}
          </div>
        )}
        {wrong.map(({ field, says }) => (
          <span key={field} className="nhsuk-error-message" id={`${field}-error`}>
            <span className="nhsuk-u-visually-hidden">Error:</span> {says}
          </span>
        ))}
        <div className="out-of">
          <CountBox part={count} fields={fields} isWrong={wrong.some(({ field }) => field === count.name)} />
          <span aria-hidden="true">of</span>
          <CountBox part={of} fields={fields} isWrong={wrong.some(({ field }) => field === of.name)} />
        </div>
      </fieldset>
    </div>
  );
}

function CountBox({ part: { name, label }, fields, isWrong }: { part: Part; fields: Fields; isWrong: boolean }) {
  return (
    <>
      <label className="nhsuk-u-visually-hidden" htmlFor={name}>
        {label}
      </label>
      <input
        className={`nhsuk-input${isWrong ? ' nhsuk-input--error' : ''}`}
        id={name}
        name={name}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        defaultValue={fields[name] ?? ''}
        aria-invalid={isWrong || undefined}
      />
    </>
  );
}
