import { type Definition, type EntryFields, typedFigure, valueWords } from '@tandem/improvement/measuring';
import { bareMonth, type Month } from '@tandem/improvement/time';
import { boxName, noteId, type ShownRow } from './shown-row.ts';

type Props = { row: ShownRow; month: Month };

/** The boxes of a row and the figure they make; for those who may not enter, what was sent. */
export function BoxesOfRow({ row, month, mayEnter }: Props & { mayEnter: boolean }) {
  if (!mayEnter) return <ReadOnly row={row} month={month} />;
  const { definition, stored, fields } = row;
  return (
    <>
      {definition.form === 'counts' ? (
        <>
          <Box row={row} box="numerator" label={definition.numeratorLabel} />
          <Box row={row} box="denominator" label={definition.denominatorLabel} />
        </>
      ) : (
        <>
          <td className="none" />
          <Box row={row} box="value" label={rateLabel(definition)} />
        </>
      )}
      <td className="num percent">
        <input type="hidden" name={boxName(row, 'seen')} value={stored?.id ?? ''} />
        <output
          htmlFor={boxesOf(definition)
            .map((box) => boxName(row, box))
            .join(' ')}
          aria-label={`${row.measure.name}, ${bareMonth(month)}`}
          data-form={definition.form}
          data-unit={definition.unit}
          data-unit-name={definition.unitName}
        >
          {typedFigure(fields, definition)}
        </output>
      </td>
    </>
  );
}

function boxesOf({ form }: Definition): (keyof EntryFields)[] {
  return form === 'counts' ? ['numerator', 'denominator'] : ['value'];
}

/** A ready rate has one box: what its unit is called, or that it is a percentage. */
function rateLabel({ unit, unitName }: Definition): string {
  return unit === 'percent' ? 'Percentage' : unitName;
}

/** `data-stored` is what the box held as stored: the script shows the box for a reason where the two differ. */
function Box({ row, box, label }: { row: ShownRow; box: 'numerator' | 'denominator' | 'value'; label: string }) {
  const { state, fields, definition } = row;
  const name = boxName(row, box);
  const isWrong = state.kind === 'to_correct' && state.problems.some(({ field }) => field === box);
  const isUnlike = state.kind === 'to_check' && state.unlike.some(({ field }) => field === box);
  const looks = `${isWrong ? ' nhsuk-input--error' : ''}${isUnlike ? ' unlike' : ''}`;
  return (
    <td className="num">
      <label className="small" htmlFor={name}>
        {label}
        <span className="nhsuk-u-visually-hidden">, {row.measure.name}</span>
      </label>
      <input
        className={`nhsuk-input${looks}`}
        id={name}
        name={name}
        type="text"
        inputMode={definition.form === 'counts' ? 'numeric' : 'decimal'}
        autoComplete="off"
        spellCheck={false}
        defaultValue={fields[box]}
        aria-describedby={state.kind === 'saved' || state.kind === 'to_enter' ? undefined : noteId(row)}
        aria-invalid={isWrong || undefined}
      />
    </td>
  );
}

function ReadOnly({ row, month }: Props) {
  const counts = row.fromElsewhere ?? row.stored;
  const words = counts ? valueWords(counts.value, row.definition) : null;
  const both = counts?.value.kind === 'counts' ? counts.value : null;
  return (
    <>
      <td className="num">{both?.numerator}</td>
      <td className="num">{both?.denominator}</td>
      <td className="num percent">
        <span className="nhsuk-u-visually-hidden">{bareMonth(month)} </span>
        {words?.figure ?? '–'}
      </td>
    </>
  );
}
