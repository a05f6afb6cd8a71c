import { type Definition, type Measure, measureKinds, targetFigure } from '@tandem/improvement/measuring';
import { longMonth } from '@tandem/improvement/time';

const better = { increase: 'higher', decrease: 'lower', neutral: 'neither' } as const satisfies Record<
  Definition['direction'],
  string
>;

const covered = {
  month: 'the events of that month alone',
  rolling_12: 'the last 12 months, so neighbouring months share most of their data',
  year_to_date: 'the year so far, so neighbouring months share most of their data',
} as const satisfies Record<Definition['window'], string>;

/** The operational definition in full: what anybody needs to count the same thing twice. */
export function DefinitionList({ measure, definition }: { measure: Measure; definition: Definition }) {
  const entries: [string, string][] = [
    ['Population', definition.population],
    ['Numerator', definition.numerator],
    ['Denominator', definition.denominator],
    ['Exclusions', definition.exclusions],
    ['Source', definition.source],
    ['Frequency', `${definition.frequency}, and each value covers ${covered[definition.window]}`],
    ['Better is', better[definition.direction]],
    ['Target', definition.target === null ? 'none' : targetFigure(definition.target, definition)],
    ['Kind', measureKinds[measure.kind]],
    ['Version', `${definition.version}, since ${longMonth(definition.from)}`],
  ];
  return (
    <dl className="definition">
      {entries.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
