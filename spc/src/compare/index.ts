export { type Difference, difference } from './difference.ts';
