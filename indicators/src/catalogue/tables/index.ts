import { bleedingScores } from './bleeding-scores.ts';
import { formulas } from './formulas.ts';
import { groups } from './groups.ts';
import { strokeScores } from './stroke-scores.ts';
import type { Table } from './table.ts';

/** Scores, formulas and worklist groups with their worked patients. */
export const tables: readonly Table[] = [...strokeScores, ...bleedingScores, ...formulas, ...groups];
