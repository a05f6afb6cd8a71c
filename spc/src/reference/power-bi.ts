import { column, numbers, type OutsideCase, picked, printed, record, type Translation } from './outside-case.ts';

const lines = {
  values: 'y',
  cl: 'cl',
  lcl99: 'lcl',
  ucl99: 'ucl',
  lcl95: 'lcl95',
  ucl95: 'ucl95',
  lcl68: 'lcl68',
  ucl68: 'ucl68',
};

/** The functions of PowerBI-SPC: three, two and one sigma, and the points of the rules that we have too. */
export function powerBi({ chart, options, input, expected }: OutsideCase): readonly Translation[] {
  const asked = picked(options, { screenMovingRanges: 'screenMovingRanges' });
  const data = picked(input, { x: 'x', y: 'y', n: 'n' });
  return [
    {
      request: { chart, profile: 'qicharts2', options: asked, input: data },
      expected: { points: picked(expected, lines), flags: picked(expected.flags, { astronomical: 'outside' }) },
      view: flagged,
      tolerance: printed,
    },
    {
      request: { chart, profile: 'xmr-mdc', options: asked, input: data },
      expected: { flags: picked(expected.flags, { shift7: 'shift', trend7: 'trend' }) },
      view: flagged,
      tolerance: printed,
    },
  ];
}

/** Each rule's mark at each point, as their flags have it. */
function flagged(answer: unknown): unknown {
  const { points, signals } = record(answer);
  const count = numbers(points, 'y').length;
  const found = (Array.isArray(signals) ? signals : []).map(record);
  const flags = ['outside', 'shift', 'trend'].map((rule) => {
    const marks = Array.from({ length: count }, () => 'none');
    for (const one of found.filter((signal) => signal.rule === rule)) {
      for (const at of column(one, 'points'))
        marks[Number(at) - 1] = one.side === 'above' || one.side === 'up' ? 'upper' : 'lower';
    }
    return [rule, marks];
  });
  return { ...record(answer), flags: Object.fromEntries(flags) };
}
