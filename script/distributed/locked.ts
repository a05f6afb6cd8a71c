import { join } from 'node:path';
import type { Cluster } from './cluster.ts';
import type { makeLock } from './lock.ts';
import type { Found } from './part.ts';
import { recordsOf } from './records.ts';
import { judged } from './refusals.ts';
import { few, laid, runTool } from './tool.ts';

/** A Trino behind a password and a certificate: who is let in, who is not, and what is said when it goes away. */
export async function lockHolds(
  cluster: Cluster,
  { password, certificateFile }: ReturnType<typeof makeLock>,
  folder: string,
): Promise<Found> {
  const prepared = await recordsOf(0.05, folder);
  const asking = [...few, '--engine', 'trino', '--url', cluster.url, '--at', laid(cluster, prepared, 'locked')];
  const trusted = { NODE_EXTRA_CA_CERTS: certificateFile };
  const outs = ['right', 'wrong', 'none', 'stranger', 'gone'].map((name) => join(folder, `locked-${name}.csv`));
  const [right = '', wrong = '', none = '', stranger = '', gone = ''] = outs;
  const run = (out: string, env: NodeJS.ProcessEnv, whileRunning?: () => Promise<void>) =>
    runTool({ prepared, out, more: asking, env }, whileRunning);
  const first = await run(right, { ...trusted, TANDEM_TRINO_PASSWORD: password });
  const refusals = [
    {
      name: 'a wrong password',
      says: /does not let ana in/,
      ended: await run(wrong, { ...trusted, TANDEM_TRINO_PASSWORD: 'guessed' }),
      out: wrong,
    },
    { name: 'no password', says: /does not let ana in/, ended: await run(none, trusted), out: none },
    {
      name: 'a stranger’s certificate',
      says: /The certificate of \S+ is not trusted/,
      ended: await run(stranger, { TANDEM_TRINO_PASSWORD: password }),
      out: stranger,
    },
    {
      name: 'Trino goes away meanwhile',
      // What is said first depends on when it went: no answer, an answer of 500, or tables that could not be dropped.
      says: /Left in Trino, where they have to be dropped: hive\.tandem\.tandem_/,
      ended: await run(gone, { ...trusted, TANDEM_TRINO_PASSWORD: password }, () => goneMeanwhile(cluster)),
      out: gone,
    },
  ];
  return judged(refusals, first.code === 0 ? [] : [`the right password: ${first.says}`]);
}

/** Waits until a statement of the new run is under way. */
async function goneMeanwhile({ ask, stop }: Cluster): Promise<void> {
  for (;;) {
    const [row] = await ask(
      "SELECT count(*) FROM system.runtime.queries WHERE source = 'tandem' AND state = 'RUNNING'",
    );
    if (Number(row?.[0]) > 0) return stop();
  }
}
