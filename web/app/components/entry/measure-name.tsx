import { type Definition, measureKinds } from '@tandem/improvement/measuring';
import type { ShownRow } from './shown-row.ts';

/** The name of a measure, behind which its definition opens; under it what the measure is for. */
export function MeasureName({ row: { measure, definition } }: { row: ShownRow }) {
  return (
    <>
      <details className="definition">
        <summary>{measure.name}</summary>
        <DefinitionList definition={definition} />
      </details>
      <span className="small">
        {measureKinds[measure.kind]}
        {measure.kind === 'balancing' ? directionWords(definition) : ''}
      </span>
    </>
  );
}

/** A balancing measure watches for harm: which way is better is not plain from its name. */
function directionWords({ direction }: Definition): string {
  return { increase: ', higher is better', decrease: ', lower is better', neutral: '' }[direction];
}

const parts = {
  population: 'Who is counted',
  numerator: 'Numerator',
  denominator: 'Denominator',
  exclusions: 'Left out',
  source: 'Where to find it',
} as const satisfies Partial<Record<keyof Definition, string>>;

function DefinitionList({ definition }: { definition: Definition }) {
  const shown = (['population', 'numerator', 'denominator', 'exclusions', 'source'] as const).filter(
    (part) => definition[part] !== '',
  );
  return (
    <dl>
      {shown.map((part) => (
        <div key={part}>
          <dt>{parts[part]}</dt>
          <dd>{definition[part]}</dd>
        </div>
      ))}
    </dl>
  );
}
