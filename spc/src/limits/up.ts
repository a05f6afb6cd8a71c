import type { Kind } from './kind.ts';
import { laney } from './laney.ts';
import { u } from './u.ts';

/** U′ chart: a U chart for large denominators, where rates spread more than chance alone lets them. */
export const up: Kind = {
  ...u,
  name: 'U′ chart',
  profile: 'p-prime-anhoej',
  level: (ground) => laney(ground, u.level(ground)),
};
