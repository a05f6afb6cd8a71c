import { startIndex, type Year } from './calendar.ts';
import { between, type Chance, chance, normal } from './chance.ts';
import { practicesOf } from './practices.ts';

/**
 * What one measure does in one collaborative. Proportions from 0 to 1, or the rate itself.
 * `marks` has one sign a practice, in the order of the list: `+` gets better, `-` gets worse, `.` stays as it was.
 */
type Story = {
  level: number;
  /** How far practices stand from one another: a standard deviation. */
  spread: number;
  marks: string;
  /** How much better, or worse, it gets. */
  by: number;
  /** The months of the twelve (from 0) in which practices begin to change. */
  from: number;
  to: number;
};

/** The course of one practice and measure: a level, and a change that begins at a month and takes some months to come. */
export type Course = { level: number; change: number; at: number; over: number };

const still = { by: 0, from: 0, to: 0 };

const stories: Readonly<Record<string, Readonly<Record<string, Story>>>> = {
  'redbridge-blood-pressure': {
    'bp-at-target': { level: 0.6, spread: 0.025, marks: '+...++++++..', by: 0.13, from: 0, to: 2 },
    'bp-checked-when-due': { level: 0.67, spread: 0.04, marks: '++..+-.+.+..', by: 0.13, from: 0, to: 3 },
    'bp-home-readings': { level: 0.41, spread: 0.05, marks: '+..+.+..++..', by: 0.19, from: 2, to: 3 },
    'bp-missed-appointments': { level: 0.13, spread: 0.012, marks: '..+.-.......', by: 0.075, from: 1, to: 3 },
  },
  'redbridge-diabetes': {
    'diabetes-three-targets': { level: 0.43, spread: 0.03, marks: '+.++.+.++.+', by: 0.11, from: 0, to: 3 },
    'diabetes-eight-processes': { level: 0.58, spread: 0.05, marks: '+.++.++.+.+', by: 0.14, from: 0, to: 2 },
    'diabetes-care-plan': { level: 0.47, spread: 0.06, marks: '++.+.+..+..', by: 0.2, from: 1, to: 3 },
    'diabetes-low-sugar': { level: 0.06, spread: 0.01, marks: '...........', ...still },
  },
  'havering-atrial-fibrillation': {
    'af-anticoagulated': { level: 0.86, spread: 0.02, marks: '............', ...still },
    'af-pulse-checked': { level: 0.55, spread: 0.06, marks: '.+..+..+..+.', by: 0.18, from: 2, to: 4 },
    'af-anticoagulant-items': { level: 13.4, spread: 1.6, marks: '.+..+.......', by: 1.3, from: 3, to: 5 },
    'af-antiplatelet-as-well': { level: 0.09, spread: 0.015, marks: '....+.......', by: 0.05, from: 2, to: 4 },
  },
  'havering-diabetes': {
    'diabetes-three-targets': { level: 0.4, spread: 0.03, marks: '+....-......+', by: 0.1, from: 2, to: 4 },
    'diabetes-eight-processes': { level: 0.55, spread: 0.05, marks: '+..+.-..+....', by: 0.09, from: 2, to: 4 },
    'diabetes-care-plan': { level: 0.44, spread: 0.06, marks: '+..+....+...-', by: 0.15, from: 2, to: 4 },
    'diabetes-low-sugar': { level: 0.055, spread: 0.01, marks: '.............', ...still },
  },
  'enfield-blood-pressure': {
    'bp-at-target': { level: 0.59, spread: 0.03, marks: '++.++.+.++.+', by: 0.11, from: 2, to: 3 },
    'bp-checked-when-due': { level: 0.65, spread: 0.05, marks: '++.++.+..+.+', by: 0.14, from: 1, to: 3 },
    'bp-home-readings': { level: 0.38, spread: 0.05, marks: '.+.+..+.+...', by: 0.16, from: 2, to: 4 },
    'bp-missed-appointments': { level: 0.12, spread: 0.015, marks: '...-.....+..', by: 0.06, from: 2, to: 3 },
  },
  'enfield-atrial-fibrillation': {
    'af-anticoagulated': { level: 0.84, spread: 0.02, marks: '..........', ...still },
    'af-pulse-checked': { level: 0.52, spread: 0.06, marks: '.+.+......', by: 0.12, from: 5, to: 7 },
    'af-anticoagulant-items': { level: 12.1, spread: 1.4, marks: '..........', ...still },
    'af-antiplatelet-as-well': { level: 0.1, spread: 0.015, marks: '..........', ...still },
  },
  'haringey-diabetes': {
    // A new laboratory in month 3 measured cholesterol higher, so that fewer met all three targets in nearly every practice.
    'diabetes-three-targets': { level: 0.42, spread: 0.03, marks: '--.-----+-.---', by: 0.1, from: 3, to: 3 },
    'diabetes-eight-processes': { level: 0.56, spread: 0.05, marks: '.+...+..+..+..', by: 0.1, from: 2, to: 4 },
    'diabetes-care-plan': { level: 0.45, spread: 0.06, marks: '.+...+..+..+..', by: 0.16, from: 2, to: 4 },
    'diabetes-low-sugar': { level: 0.06, spread: 0.01, marks: '..............', ...still },
  },
};

/** Lanternfield is the practice that most visitors look at, so its own story is told exactly. */
const lanternfield: Readonly<Record<string, { level: number; change: number; at: number }>> = {
  'bp-at-target': { level: 0.59, change: 0.125, at: 0 },
  'bp-checked-when-due': { level: 0.67, change: 0.11, at: 0 },
  'bp-home-readings': { level: 0.41, change: 0.18, at: 2 },
  'bp-missed-appointments': { level: 0.125, change: 0, at: 0 },
};

/** Whether a practice gets better, worse or stays: what its tests will find too. */
export function markOf(collaborative: string, measure: string, practice: string): '+' | '-' | '.' {
  const mark = storyOf(collaborative, measure).marks.charAt(practicesOf(collaborative).indexOf(practice));
  return mark === '+' || mark === '-' ? mark : '.';
}

/** @param falling whether less is better, so that getting better means a smaller value */
export function courseOf(
  seed: string,
  where: { collaborative: string; measure: string; practice: string; falling: boolean },
  year: Year,
): Course {
  const story = storyOf(where.collaborative, where.measure);
  const draw = chance(seed, 'course', where.practice, where.measure);
  const first = startIndex(year);
  const over = between(draw, 1, 2);
  const told = where.practice === 'Lanternfield Surgery' ? lanternfield[where.measure] : undefined;
  if (told) return { ...told, at: first + told.at, over: 1 };
  const better = signs[markOf(where.collaborative, where.measure, where.practice)] * (where.falling ? -1 : 1);
  return {
    level: story.level + story.spread * withinTwo(draw),
    change: better * story.by * (0.9 + 0.2 * draw()),
    at: first + between(draw, story.from, story.to),
    over,
  };
}

const signs = { '+': 1, '.': 0, '-': -1 } as const;

/** Where the course stands at a month, counted from 0. */
export function levelAt({ level, change, at, over }: Course, month: number): number {
  return level + change * Math.min(1, Math.max(0, (month - at + 1) / over));
}

function storyOf(collaborative: string, measure: string): Story {
  const story = stories[collaborative]?.[measure];
  if (!story) throw new Error(`no story of ${measure} in ${collaborative}`);
  return story;
}

/** A normal draw that is never further out than two standard deviations: no practice is a caricature. */
function withinTwo(draw: Chance): number {
  return Math.max(-2, Math.min(2, normal(draw)));
}

/** Months since the last values, for practices that have not sent the latest ones. */
export const silentFor: Readonly<Record<string, number>> = {
  'Saffron Weir Health Centre': 2,
  'Thistledown Medical Centre': 1,
  'Marrowby Medical Centre': 1,
  'Elderfleet Surgery': 1,
  'Hollin Wharf Surgery': 4,
  'Jasper Mews Surgery': 1,
  'Loomfield Surgery': 3,
  'Northlight Health Centre': 1,
  'Kingcup Lane Practice': 1,
  'Upperfold Practice': 2,
};
/** Measures that a practice has not sent for the last month although it sent the others. */
export const stillToCome: Readonly<Record<string, string>> = {
  'Lanternfield Surgery': 'bp-missed-appointments',
  'Dovetail Lane Practice': 'diabetes-low-sugar',
  'Violet Wharf Surgery': 'bp-home-readings',
};
