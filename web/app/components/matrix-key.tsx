import { assuranceIcon, variationIcon } from '@tandem/spc/svg';
import { Svg } from './chart-picture.tsx';

const entries = [
  { markup: variationIcon('improvement_high', { size: 24 }), says: 'improving (arrow: high or low is good)' },
  { markup: variationIcon('concern_high', { size: 24 }), says: 'getting worse' },
  { markup: variationIcon('common_cause', { size: 24 }), says: 'no change beyond chance' },
  { markup: variationIcon('no_data', { size: 24 }), says: 'too little data' },
  { markup: assuranceIcon('pass', 'increase', { size: 24 }), says: 'will keep meeting the target' },
  { markup: assuranceIcon('fail', 'increase', { size: 24 }), says: 'will keep missing it' },
  { markup: assuranceIcon('hit_or_miss', 'increase', { size: 24 }), says: 'may or may not meet it' },
  {
    markup: assuranceIcon('not_judged', 'increase', { size: 24 }),
    says: 'not judged: the limits are from before the change',
  },
];

/** What the icons of the matrix mean. */
export function MatrixKey() {
  return (
    <p className="key">
      {entries.map(({ markup, says }) => (
        <span key={says}>
          <Svg markup={markup} /> {says}
        </span>
      ))}
    </p>
  );
}
