import type { Day, Month } from '../time/index.ts';

/** A commissioning area, by its NHS code: `08N`, Redbridge. Practices belong to areas for dated spells. */
export type Area = { code: string; name: string };

/** A GP practice, by its ODS code. */
export type Practice = {
  ods: string;
  name: string;
  opened: Day | null;
  /** First day on which it no longer saw patients; `null` while open. */
  closed: Day | null;
  /** The practice that took its patients on, after a merger. */
  succeededBy: string | null;
  /** Registered patients at the latest count. */
  listSize: number | null;
};

export type Programme = {
  id: string;
  name: string /** The first month. */;
  starts: Month /** Length in months. */;
  months: number;
};

export const topics = {
  diabetes: 'Diabetes',
  hypertension: 'Hypertension',
  atrial_fibrillation: 'Atrial fibrillation',
} as const;
export type Topic = keyof typeof topics;

/** Practices of one area improving one thing together. */
export type Collaborative = {
  id: string;
  programme: string;
  name: string;
  topic: Topic;
  area: string;
  starts: Month;
  months: number;
  /** Day of the following month by which a month is due. */
  dueDay: number;
  /** Measure ids in the order pages show them; the first one leads. */
  measures: readonly string[];
};

/** Neighbouring practices inside a collaborative, with an aim of their own. */
export type Network = { id: string; collaborative: string; name: string };

/** A practice enrolled in a collaborative. `left` is the first day it no longer belonged. */
export type Team = {
  id: string;
  collaborative: string;
  practice: string;
  network: string | null;
  joined: Day;
  left: Day | null;
};

/** A face-to-face day on which the teams of a collaborative learn from one another. */
export type LearningSet = {
  id: string;
  collaborative: string;
  number: number;
  day: Day;
  starts: string;
  ends: string;
  place: string;
};
