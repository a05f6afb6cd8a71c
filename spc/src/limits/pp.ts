import type { Kind } from './kind.ts';
import { laney } from './laney.ts';
import { p } from './p.ts';

/** P′ chart: a P chart for large denominators, where values spread more than chance alone lets them. */
export const pp: Kind = {
  ...p,
  name: 'P′ chart',
  profile: 'p-prime-anhoej',
  level: (ground) => laney(ground, p.level(ground)),
};
