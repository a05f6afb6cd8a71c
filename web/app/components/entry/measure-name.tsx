import { type Definition, measureKinds } from '@tandem/improvement/measuring';
import { DefinitionList } from '../definition.tsx';
import type { ShownRow } from './shown-row.ts';

/** The name of a measure, behind which its definition opens; under it what the measure is for. */
export function MeasureName({ row: { measure, definition } }: { row: ShownRow }) {
  return (
    <>
      <details className="definition-fold">
        <summary>{measure.name}</summary>
        <DefinitionList measure={measure} definition={definition} />
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
