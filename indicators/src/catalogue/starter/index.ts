import type { Codelists } from '../../index.ts';
import { starterLists } from '../../index.ts';
import { cardiovascular } from './cardiovascular.ts';
import { diabetes } from './diabetes.ts';
import { fibrillation } from './fibrillation.ts';
import { kidney } from './kidney.ts';
import { lipids } from './lipids.ts';

/** Lists that ship with the catalogue; a list that a site brings takes the place of the one of its name. */
export const starter: Codelists = starterLists([cardiovascular, diabetes, fibrillation, kidney, lipids].join('\n'));
