import type { Fields } from '@tandem/improvement/fields';
import type { Problem } from '@tandem/improvement/outcome';
import { Fragment } from 'react';
import type { Groups, Look } from '../form.ts';

type BoxesProps = { form: Readonly<Record<string, Look>>; fields?: Fields; problems?: readonly Problem[] };

/** Every box of a form, in its order, with what was typed and what to put right. */
export function Boxes({ form, fields = {}, problems = [] }: BoxesProps) {
  return Object.entries(form).map(([name, box]) => (
    <OneBox key={name} name={name} box={box} value={fields[name] ?? ''} says={saysOf(problems, name)} />
  ));
}

function saysOf(problems: readonly Problem[], name: string): string | undefined {
  return problems.find((problem) => problem.field === name)?.says;
}

type OneProps = { name: string; box: Look; value: string; says: string | undefined };

function OneBox({ name, box, value, says }: OneProps) {
  const group = `nhsuk-form-group${says ? ' nhsuk-form-group--error' : ''}`;
  if (box.control === 'radios') {
    return (
      <div className={group}>
        <fieldset className="nhsuk-fieldset" aria-describedby={describedBy(name, box, says)}>
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{box.label}</legend>
          <Notes name={name} box={box} says={says} />
          <Radios name={name} groups={box.groups ?? []} value={value} />
        </fieldset>
      </div>
    );
  }
  return (
    <div className={group}>
      <label className="nhsuk-label" htmlFor={name}>
        {box.label}
      </label>
      <Notes name={name} box={box} says={says} />
      <Control name={name} box={box} value={value} says={says} />
    </div>
  );
}

/** The hint and what to put right, which the control names as its description. */
function Notes({ name, box, says }: Omit<OneProps, 'value'>) {
  return (
    <>
      {box.hint && (
        <div className="nhsuk-hint" id={`${name}-hint`}>
          {box.hint}
        </div>
      )}
      {says && (
        <span className="nhsuk-error-message" id={`${name}-error`}>
          <span className="nhsuk-u-visually-hidden">Error:</span> {says}
        </span>
      )}
    </>
  );
}

function describedBy(name: string, box: Look, says: string | undefined): string | undefined {
  const ids = [box.hint && `${name}-hint`, says && `${name}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** The attributes of a text box for each way of looking. */
const looks = {
  line: { type: 'text' },
  short: { type: 'text', width: 'nhsuk-input--width-10' },
  email: { type: 'email' },
  password: { type: 'password', autoComplete: 'current-password' },
  'new-password': { type: 'password', autoComplete: 'new-password' },
  code: { type: 'text', width: 'nhsuk-input--width-10', autoComplete: 'one-time-code', inputMode: 'text' },
} as const;

function Control({ name, box, value, says }: OneProps) {
  const shared = {
    id: name,
    name,
    'aria-describedby': describedBy(name, box, says),
    'aria-invalid': says ? true : undefined,
  };
  const wrong = (block: string) => (says ? ` ${block}--error` : '');
  switch (box.control) {
    case 'lines':
      return (
        <textarea {...shared} className={`nhsuk-textarea${wrong('nhsuk-textarea')}`} rows={3} defaultValue={value} />
      );
    case 'file':
      return <input {...shared} className="nhsuk-file-upload" type="file" />;
    case 'select':
      return (
        <select {...shared} className={`nhsuk-select${wrong('nhsuk-select')}`} defaultValue={value}>
          <option value="" />
          <Options groups={box.groups ?? []} />
        </select>
      );
    case 'radios':
      return <Radios name={name} groups={box.groups ?? []} value={value} />;
    default: {
      const { width = '', ...look } = { width: '', ...looks[box.control] };
      const complete = box.autoComplete ? { autoComplete: box.autoComplete } : {};
      const isSecret = look.type === 'password' || box.control === 'code';
      return (
        <input
          {...shared}
          {...look}
          {...complete}
          className={`nhsuk-input ${width}${wrong('nhsuk-input')}`}
          defaultValue={isSecret ? undefined : value}
          spellCheck={box.control === 'line' ? undefined : false}
        />
      );
    }
  }
}

function Options({ groups }: { groups: Groups }) {
  return groups.map(({ heading, choices }) => {
    const options = Object.entries(choices).map(([value, words]) => (
      <option key={value} value={value}>
        {words}
      </option>
    ));
    return heading === '' ? (
      <Fragment key={heading}>{options}</Fragment>
    ) : (
      <optgroup key={heading} label={heading}>
        {options}
      </optgroup>
    );
  });
}

/** The first one carries the name of the box as its id, so that the error summary can lead to it. */
function Radios({ name, groups, value }: { name: string; groups: Groups; value: string }) {
  const choices = groups.flatMap((group) => Object.entries(group.choices));
  return (
    <div className="nhsuk-radios">
      {choices.map(([choice, words], at) => {
        const id = at === 0 ? name : `${name}-${choice}`;
        return (
          <div className="nhsuk-radios__item" key={choice}>
            <input
              className="nhsuk-radios__input"
              id={id}
              name={name}
              type="radio"
              value={choice}
              defaultChecked={choice === value}
            />
            <label className="nhsuk-label nhsuk-radios__label" htmlFor={id}>
              {words}
            </label>
          </div>
        );
      })}
    </div>
  );
}
