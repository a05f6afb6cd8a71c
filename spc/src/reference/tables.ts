import { column, numbers, type OutsideCase, printed, type Translation } from './outside-case.ts';

/** Tables calculated from distribution functions, without a chart in between. */
export function tables(one: OutsideCase): readonly Translation[] | string {
  switch (one.id) {
    case 'anhoej-critical-values':
      return criticalValues(one);
    case 'exact-poisson-ratio-limits':
      return [ratioLimits(one)];
    default:
      return 'no chart of ours shows this table';
  }
}

/** A run chart that crosses its line at every point, for each number of points. */
function criticalValues({ input, expected }: OutsideCase): readonly Translation[] {
  return numbers(input, 'nUseful').map((useful, k) => ({
    request: {
      chart: 'run',
      profile: 'qicharts2',
      options: { centreLine: 0 },
      input: { y: Array.from({ length: useful ?? 0 }, (_, at) => (at % 2 === 0 ? 1 : -1)) },
    },
    expected: {
      phases: {
        nUseful: [useful],
        longestRunMax: [column(expected, 'longestRunMax')[k]],
        crossingsMin: [column(expected, 'crossingsMin')[k]],
      },
    },
    tolerance: 0,
  }));
}

function ratioLimits({ input, expected }: OutsideCase): Translation {
  const denominator = numbers(input, 'expected');
  return {
    request: {
      chart: 'funnel-sr',
      input: { group: denominator.map((_, k) => `${k}`), numerator: denominator.map(() => 1), denominator },
    },
    expected: {
      groups: {
        lcl95: column(expected, 'lower95'),
        ucl95: column(expected, 'upper95'),
        lcl998: column(expected, 'lower998'),
        ucl998: column(expected, 'upper998'),
      },
    },
    tolerance: printed,
  };
}
