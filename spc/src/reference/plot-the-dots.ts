import { column, numbers, type OutsideCase, picked, printed, record, type Translation } from './outside-case.ts';

const options = {
  improvementDirection: 'improvementDirection',
  screenOutliers: 'screenMovingRanges',
  fixAfterNPoints: 'freeze',
  target: 'target',
};

const points = { x: 'x', y: 'y', mean: 'cl', lpl: 'lcl', upl: 'ucl', pointType: 'pointType' };

/** Their one label a point, as the rule and the side it stands for. */
const labels: Readonly<Record<string, string>> = {
  'Above UCL': 'outside',
  'Below LCL': 'outside',
  '7 Point Trend (Increasing)': 'trend',
  '7 Point Trend (Decreasing)': 'trend',
  '2 in 3 Above CL': 'two_of_three',
  '2 in 3 Below CL': 'two_of_three',
  '7 Points Above CL': 'shift',
  '7 Points Below CL': 'shift',
  'Common Cause': 'none',
};

/** Which of several rules gives the label. */
const labelOrder = ['outside', 'trend', 'two_of_three', 'shift'];

/** The R package NHSRplotthedots: an I chart by the profile of its name. */
export function plotTheDots({ options: asked, input, expected }: OutsideCase): readonly Translation[] {
  const dates = column(input, 'x');
  const partAfter = column(asked, 'rebaseAt').map((date) => dates.indexOf(date));
  const icon = expected.assuranceIcon === 'inconsistent' ? 'hit_or_miss' : expected.assuranceIcon;
  return [
    {
      request: {
        chart: 'i',
        profile: 'ptd-0.2.2',
        options: { ...picked(asked, options), ...(partAfter.length > 0 && { partAfter }) },
        input: picked(input, { x: 'x', y: 'y' }),
      },
      expected: {
        points: {
          ...picked(expected.points, points),
          label: column(expected.points, 'specialCauseType').map((type) => labels[String(type)] ?? type),
          near: column(expected.points, 'closeToLimits'),
          phase: numbers(expected.points, 'phase').map((phase) => (phase ?? 0) + 1),
        },
        verdict: { variationIcon: expected.variationIcon, assuranceIcon: icon ?? null },
      },
      view: labelled,
      tolerance: printed,
    },
  ];
}

/** Our answer with their label and their word for a point between two and three sigma. */
function labelled(answer: unknown): unknown {
  const { points: ours, ...rest } = record(answer);
  const rules = column(ours, 'signals').map((names) => (Array.isArray(names) ? names : []));
  return {
    ...rest,
    points: {
      ...record(ours),
      label: rules.map((names) => labelOrder.find((rule) => names.includes(rule)) ?? 'none'),
      near: nearness(ours),
    },
  };
}

function nearness(points: unknown): (boolean | null)[] {
  const [lcl, lcl95, ucl95, ucl] = ['lcl', 'lcl95', 'ucl95', 'ucl'].map((name) => numbers(points, name));
  return numbers(points, 'y').map((y, k) => {
    const at = (line?: readonly (number | null)[]) => line?.[k] ?? Number.NaN;
    if (y === null) return null;
    return (y > at(ucl95) && y <= at(ucl)) || (y < at(lcl95) && y >= at(lcl));
  });
}
