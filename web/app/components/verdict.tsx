import { assuranceWords, type Chart, variationWords } from '@tandem/spc';
import { assuranceIcon, variationIcon } from '@tandem/spc/svg';
import { Svg } from './chart-picture.tsx';

/** Is it changing? Nothing where nothing may be judged. */
export function Variation({ chart, size }: { chart: Chart; size: number }) {
  const { variation } = chart.verdict;
  return (
    variation && <Svg className="icon" markup={variationIcon(variation, { size, title: variationWords(variation) })} />
  );
}

/** Will it meet the target? Nothing where there is none. */
export function Assurance({ chart, size }: { chart: Chart; size: number }) {
  const { direction, verdict } = chart;
  const { assurance } = verdict;
  if (assurance === null) return null;
  return (
    <Svg className="icon" markup={assuranceIcon(assurance, direction, { size, title: assuranceWords(assurance) })} />
  );
}
