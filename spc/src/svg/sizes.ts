/** What differs between the sizes of one picture: a row of measures each, all in px. */
export type SizeRow = {
  width: number;
  height: number;
  left: number;
  right: number;
  bottom: number;
  /** From the upper edge to the first lane, and from the last lane to the plot. */
  above: number;
  gap: number;
  /** Axis and labels at line ends; lanes, notes and counts. */
  font: number;
  small: number;
  /** `null`: no rings, bars or reasons. `beside`: headings stand just before the first ring, not at the left edge. */
  lanes: {
    ring: number;
    gap: number;
    headings: 'edge' | 'beside';
    sets: string;
    tests: string;
    counting: string;
  } | null;
  /** Half-size of a mark, and its outline. */
  mark: number;
  outline: number;
  line: number;
  limits: 'lines' | 'band' | 'none';
  labels: 'all' | 'main' | 'none';
  /** Months between two labels, at best; `ends`: first, start and last; `none`: no words at all. */
  months: number | 'ends' | 'none';
  /** Grid lines at most; 0 draws the base line alone. */
  ticks: number;
  target: boolean;
  /** Room for the focus box and notes. */
  box: boolean;
  /** Points are wrapped in groups that a script can find. */
  hooks: boolean;
};

const large = { gap: 17, small: 14, limits: 'lines', labels: 'all', target: true, box: true, hooks: true } as const;
const little = { above: 0, gap: 10, small: 13, lanes: null, limits: 'band', box: false, hooks: false } as const;
const fullLanes = {
  ring: 12,
  gap: 9,
  headings: 'edge',
  sets: 'Learning sets',
  tests: 'Tests of change',
  counting: 'New definition',
} as const;

const apart = { above: 0, gap: 14, lanes: null, box: false, hooks: false } as const;

const rows = {
  full: {
    ...large,
    width: 1120,
    height: 520,
    left: 48,
    right: 132,
    bottom: 56,
    above: 9,
    font: 15,
    lanes: fullLanes,
    mark: 5.4,
    outline: 1.4,
    line: 1.5,
    months: 3,
    ticks: 6,
  },
  full_phone: {
    ...large,
    width: 328,
    height: 380,
    left: 40,
    right: 96,
    bottom: 44,
    above: 9,
    font: 13,
    small: 13,
    lanes: { ...fullLanes, ring: 10, gap: 6, sets: 'Sets', tests: 'Tests', counting: 'Definition' },
    mark: 3.9,
    outline: 1.4,
    line: 1.5,
    months: 3,
    ticks: 6,
    box: false,
  },
  pooled: {
    ...large,
    width: 720,
    height: 420,
    left: 48,
    right: 108,
    bottom: 56,
    above: 5,
    gap: 13,
    font: 14,
    lanes: { ...fullLanes, ring: 11, gap: 0, headings: 'beside' },
    mark: 4.8,
    outline: 1.4,
    line: 1.5,
    months: 3,
    ticks: 6,
  },
  test: {
    ...large,
    width: 532,
    height: 340,
    left: 44,
    right: 100,
    bottom: 48,
    above: 0,
    gap: 54,
    font: 14,
    small: 13,
    lanes: null,
    labels: 'main',
    limits: 'none',
    mark: 4.8,
    outline: 1.4,
    line: 1.5,
    months: 3,
    ticks: 5,
    box: false,
    hooks: false,
  },
  test_phone: {
    ...large,
    width: 328,
    height: 300,
    left: 40,
    right: 94,
    bottom: 44,
    above: 0,
    gap: 54,
    font: 13,
    small: 13,
    lanes: null,
    labels: 'main',
    limits: 'none',
    mark: 3.9,
    outline: 1.4,
    line: 1.5,
    months: 6,
    ticks: 5,
    box: false,
    hooks: false,
  },
  card: {
    ...little,
    width: 536,
    height: 190,
    left: 46,
    right: 100,
    bottom: 44,
    font: 14,
    mark: 3.9,
    outline: 1.4,
    line: 1.2,
    labels: 'main',
    months: 3,
    ticks: 4,
    target: true,
  },
  card_phone: {
    ...little,
    width: 328,
    height: 178,
    left: 44,
    right: 94,
    bottom: 44,
    font: 13,
    mark: 3.2,
    outline: 1.1,
    line: 1.2,
    labels: 'main',
    months: 6,
    ticks: 4,
    target: true,
  },
  compare: {
    ...large,
    ...apart,
    width: 548,
    height: 440,
    left: 48,
    right: 78,
    bottom: 56,
    font: 14,
    small: 13,
    mark: 4.2,
    outline: 1,
    line: 1.5,
    months: 3,
    ticks: 6,
  },
  compare_phone: {
    ...large,
    ...apart,
    width: 328,
    height: 360,
    left: 40,
    right: 70,
    bottom: 52,
    font: 13,
    small: 13,
    mark: 3.6,
    outline: 1,
    line: 1.2,
    months: 6,
    ticks: 5,
  },
  multiple: {
    ...little,
    width: 262,
    height: 124,
    left: 32,
    right: 6,
    bottom: 22,
    font: 12,
    mark: 3,
    outline: 1.1,
    line: 1.2,
    labels: 'none',
    months: 'ends',
    ticks: 4,
    target: true,
  },
  row: {
    ...little,
    width: 150,
    height: 48,
    left: 2,
    right: 4,
    bottom: 4,
    gap: 4,
    font: 12,
    mark: 2.3,
    outline: 1.1,
    line: 1.2,
    labels: 'none',
    months: 'none',
    ticks: 0,
    target: false,
  },
} as const satisfies Record<string, SizeRow>;

/**
 * Where a picture is used. `full` 1120 × 520 and `full_phone` 328 × 380: one chart and all that happened. `pooled` 720 × 420: all practices
 * together. `test` 532 × 340 and `test_phone` 328 × 300: beside one test of change. `compare` 548 × 440 and `compare_phone` 328 × 360: units beside one another.
 * `card` 536 × 190 and `card_phone` 328 × 178. `multiple` 262 × 124: one of many on
 * the same axis. `row` 150 × 48: in a table.
 */
export type Size = keyof typeof rows;

export const sizes: Readonly<Record<Size, SizeRow>> = rows;
