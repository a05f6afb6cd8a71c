import { column, numbers, type OutsideCase, picked, type Translation } from './outside-case.ts';

/** The package has 95 % and 99.8 % of a normal curve as 1.959964 and 3.090232. */
const roundedQuantiles = 1e-7;

const options = {
  overdispersionAdjusted: 'overdispersionAdjusted',
  trimBy: 'trimBy',
  outlierLimit: 'outlierLimit',
  multiplier: 'multiply',
};

const adjusted = { odLcl95: 'odLcl95', odUcl95: 'odUcl95', odLcl998: 'odLcl998', odUcl998: 'odUcl998' };
const exact = { lcl95: 'lcl95', ucl95: 'ucl95', lcl998: 'lcl998', ucl998: 'ucl998' };

/**
 * The R package FunnelPlotR. Its limits for proportions (a normal curve on the arcsine scale) and for rates (which do not
 * depend on the events) are not ours, so that only ratios are compared in both kinds of limits. Without adjustment it
 * reports no spread where we do.
 */
export function funnelPlotR({ chart, options: asked, input, expected }: OutsideCase): readonly Translation[] {
  const { groups, phi, tau2 } = expected;
  const multiply = typeof asked.multiplier === 'number' ? asked.multiplier : 1;
  const ratios = chart === 'funnel-sr';
  const spread = asked.overdispersionAdjusted === true;
  const ourLimits = ratios || spread;
  return [
    {
      request: {
        chart,
        options: { ...picked(asked, options), ...(ratios && picked(asked, method)) },
        input: picked(input, { group: 'group', numerator: 'numerator', denominator: 'denominator' }),
      },
      expected: {
        ...(spread && { phi, tau2 }),
        groups: {
          group: column(groups, 'group'),
          ratio: numbers(groups, 'ratio').map((ratio) => ratio && ratio * multiply),
          z: column(groups, 'z'),
          ...(ratios && picked(groups, exact)),
          ...(spread && picked(groups, adjusted)),
          ...(ourLimits && { outlier: column(groups, 'outlier') }),
        },
      },
      tolerance: roundedQuantiles,
    },
  ];
}

const method = { standardisedRatioMethod: 'standardisedRatioMethod' };
