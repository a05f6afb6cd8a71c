import { describe, expect, test } from 'vitest';
import { assuranceIcon, drawChart, mark, type Picture, variationIcon } from './index.ts';
import { sampleChart, samplePicture } from './sample-chart.ts';

/** Lanternfield Surgery: three years of blood pressure at target, a merger in month 13, a collaborative from month 26. */
const reviewed = [
  42, 46, 42, 45, 49, 44, 47, 51, 45, 48, 43, 46, 76, 84, 70, 88, 91, 79, 83, 86, 90, 77, 84, 88, 80, 86, 84, 78, 82,
  85, 79, 88, 81, 80, 84, 90,
];
const atTarget = [
  25, 25, 10, 29, 22, 21, 22, 25, 21, 28, 18, 17, 41, 56, 35, 46, 61, 51, 46, 56, 54, 46, 50, 51, 44, 60, 51, 63, 63,
  62, 53, 61, 58, 57, 65, 64,
];
const story = sampleChart({ y: atTarget, n: reviewed, phaseStarts: [12], freeze: 13, target: 0.8 });
const two = sampleChart({ first: '2024-11', y: atTarget.slice(12), n: reviewed.slice(12), freeze: 13, target: 0.8 });
const missed = sampleChart({
  first: '2024-11',
  y: [9, 12, 11, 14, 22, 7, 11, 13, 10, 12, 12, 17, 14, 16, 17, 20, 10, 10, 16, 13, 20, 15, 12],
  n: [101, 99, 98, 100, 101, 103, 97, 98, 104, 100, 99, 98, 99, 101, 99, 96, 98, 99, 100, 101, 99, 98, 103],
  freeze: 13,
  target: 0.1,
  direction: 'decrease',
});

const annotations: Picture['annotations'] = {
  learningSets: [
    { number: 1, x: '2025-12', title: 'Learning set 1, 10 December 2025' },
    { number: 2, x: '2026-02', title: 'Learning set 2, 11 February 2026' },
    { number: 3, x: '2026-04', title: 'Learning set 3, 15 April 2026' },
    { number: 4, x: '2026-06', title: 'Learning set 4, 10 June 2026' },
    { number: 5, x: '2026-09', title: 'Learning set 5, 9 September 2026' },
  ],
  tests: [
    { letter: 'A', from: '2026-01', to: '2026-01', running: false, title: 'Ten patients borrow a home monitor' },
    { letter: 'B', from: '2026-03', to: '2026-04', running: false, title: 'Readings come back by text link' },
    { letter: 'C', from: '2026-07', to: '2026-07', running: false, title: 'The pharmacist rings those above target' },
    { letter: 'D', from: '2026-09', to: '2026-10', running: true, title: 'The nurse books the next check' },
  ],
  phases: [{ x: '2024-11', reason: 'Re-based November 2024: merger with Pike Street' }],
};
const focus = {
  x: '2026-09',
  lines: [
    'September 2026: 77.4%, 65 of 84',
    'Above the upper limit of 75.2%',
    'Month 10 of 11 above the average',
    'Learning set 5; test D began',
  ],
};
const sets = { ...annotations, tests: [], phases: [] };

const pictures: Record<string, string> = {
  full: drawChart(
    story,
    samplePicture('full', { annotations, focus, notes: [{ x: '2024-01', text: '23.8%, below the limit' }] }),
  ),
  'full-crowded': drawChart(
    sampleChart({
      y: atTarget.map((y, index) => (index === 20 || index === 21 ? null : y)),
      n: reviewed,
      phaseStarts: [12, 15, 26],
      exclude: [30],
      target: reviewed.map((_, index) => (index < 20 ? 0.7 : 0.72)),
      direction: 'neutral',
    }),
    samplePicture('full', {
      annotations: {
        learningSets: [4, 5, 6, 7].map((number) => ({ number, x: number > 5 ? '2023-12' : '2026-03', title: '' })),
        tests: ['A', 'B', 'C', 'D', 'E'].map((letter, index) => ({
          letter,
          from: `2026-0${index + 1}-15`,
          to: '2026-09',
          running: index > 3,
          title: '',
        })),
        phases: [
          { x: '2024-11', reason: 'Re-based November 2024: merger with Pike Street' },
          { x: '2025-02', reason: 'Re-based February 2025: the register was cleaned' },
          {
            x: '2026-01',
            reason:
              'Re-based January 2026: a reason so long that it has no room to the right of its line and little more to its left, whatever is done',
          },
        ],
      },
    }),
  ),
  'full-phone': drawChart(story, samplePicture('full_phone', { annotations, focus, latest: 18 })),
  pooled: drawChart(
    two,
    samplePicture('pooled', {
      annotations: sets,
      counts: {
        caption: 'practices',
        entries: two.points.map(({ x }, index) => ({
          x,
          text: index < 15 ? '10' : index < 22 ? '12' : index === 22 ? '11' : '9',
          strong: index > 21,
        })),
      },
    }),
  ),
  card: drawChart(two, samplePicture('card')),
  'card-pending': drawChart(missed, samplePicture('card', { pending: { x: '2026-10', text: 'October to come' } })),
  'card-phone': drawChart(missed, samplePicture('card_phone', { pending: { x: '2026-10', text: 'October to come' } })),
  multiple: drawChart(two, samplePicture('multiple', { axis: { from: 0.3, to: 0.9 }, start: '2025-12' })),
  row: drawChart(two, samplePicture('row')),
  test: drawChart(
    sampleChart({
      first: '2024-12',
      y: [28, 41, 46, 32, 29, 29, 40, 34, 33, 37, 30, 36, 39, 50, 31, 42, 46, 45, 56, 54, 52, 46, 56],
      n: 86,
      freeze: 15,
      target: 0.6,
    }),
    samplePicture('test', {
      latest: 15,
      window: {
        from: '2026-03',
        to: '2026-04',
        label: 'This test',
        dates: '2 March to 24 April',
        predicted: { value: 28 / 40, label: 'Predicted: 70% of the 40' },
        actual: { value: 31 / 40, label: 'Came: 78% of the 40' },
      },
    }),
  ),
};

describe('stored pictures', () => {
  test.each(Object.entries(pictures))('%s', async (name, svg) => {
    await expect(`${svg}\n`).toMatchFileSnapshot(`pictures/${name}.svg`);
  });

  test('icons and marks', async () => {
    const variations = [
      'improvement_high',
      'improvement_low',
      'concern_high',
      'concern_low',
      'common_cause',
      'neutral_high',
      'neutral_low',
      'no_data',
    ] as const;
    const assurances = ['pass', 'fail', 'hit_or_miss', 'not_judged'] as const;
    const standings = ['improvement', 'concern', 'neither', 'within_chance', 'not_judged', 'excluded'] as const;
    const all = [
      variations.map((icon) => variationIcon(icon, { size: 44, title: icon })),
      assurances.map((icon) => assuranceIcon(icon, 'increase', { size: 44, title: icon })),
      assurances.map((icon) => assuranceIcon(icon, 'decrease', { size: 44, title: icon })),
      [30, 28, 24].flatMap((size) => [
        variationIcon('improvement_high', { size }),
        assuranceIcon('hit_or_miss', 'increase', { size }),
      ]),
      standings.map((standing) => mark(standing, 28)),
    ];
    const placed = all.flatMap((row, line) =>
      row.map((icon, column) => `<g transform="translate(${10 + column * 60} ${10 + line * 60})">${icon}</g>`),
    );
    const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="500" height="310" viewBox="0 0 500 310">${placed.join('')}</svg>\n`;
    await expect(sheet).toMatchFileSnapshot('pictures/icons.svg');
  });
});
