import { definitionFor, planSentence, profileOfChart } from '@tandem/improvement/measuring';
import { describe } from '@tandem/spc';
import type { ChartView } from '../../server/views/chart.ts';
import { DefinitionList } from './definition.tsx';

/** How the chart came about: kind, rules, what is counted, where it came from. */
export function HowMade({ view: { drawn, source } }: { view: ChartView }) {
  const { plan, measure, series } = drawn;
  const profile = profileOfChart(drawn);
  const last = series.months.at(-1);
  return (
    <>
      <p>{planSentence(plan)}</p>
      {plan.kindReason !== 'overlapping' && (
        <>
          <h3>The rules: {profile.title}</h3>
          <ul>
            {describe(profile).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className="small">
            Rules {profile.id}, version {profile.version}. {profile.source}
          </p>
        </>
      )}
      <h3>What is counted</h3>
      {last && <DefinitionList measure={measure} definition={definitionFor(measure, last)} />}
      <h3>Where the numbers come from</h3>
      <p>{source}</p>
    </>
  );
}
