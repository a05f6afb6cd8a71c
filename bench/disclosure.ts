/** An attacker with all of what is released, of random hierarchies until they held a million small counts. */
import { attack } from '../indicators/src/release/attacker.example.ts';
import { protect } from '../indicators/src/release/index.ts';
import { chance, worldOf } from '../indicators/src/release/world.example.ts';
import { tellerOf } from './rig/figure.ts';

const smallLeast = 1_000_000;
const practicesMost = 16;
const seed = 20_261_125;
const tell = tellerOf('disclosure');

const random = chance(seed);
const sums = { tables: 0, rows: 0, small: 0, pinned: 0, narrowed: 0, shown: 0, smallHidden: 0, forAnother: 0 };
let protecting = 0;
while (sums.small < smallLeast) {
  const { rows, within } = worldOf(random, 1 + (sums.tables % practicesMost), ['2026-02', '2026-03']);
  const began = performance.now();
  const released = protect(rows, { within });
  protecting += performance.now() - began;
  const spoils = attack(rows, released.rows, within);
  sums.tables += 1;
  sums.rows += rows.length;
  sums.small += spoils.small;
  sums.pinned += spoils.pinned;
  sums.narrowed += spoils.narrowed;
  sums.shown += released.shown;
  sums.smallHidden += released.hidden.small;
  sums.forAnother += released.hidden.forAnother;
  if (sums.tables % 100 === 0) console.error(`  ${sums.small} of ${smallLeast} small counts`);
}

tell('small counts attacked', 'counts', [sums.small]);
tell('of them known exactly', 'counts', [sums.pinned]);
tell('of them known more closely than 1 to 7', 'counts', [sums.narrowed]);
tell('counts shown', 'counts', [sums.shown]);
tell('counts hidden as small', 'counts', [sums.smallHidden]);
tell('counts hidden for another', 'counts', [sums.forAnother]);
tell('protecting', 'rows/s', [(sums.rows / protecting) * 1000]);
