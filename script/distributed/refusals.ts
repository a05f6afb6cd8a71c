import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Cluster, freePort } from './cluster.ts';
import type { Found, Place } from './part.ts';
import { recordsOf } from './records.ts';
import { type Ended, few, laid, runTool } from './tool.ts';

/** One thing that goes wrong: the tool ends with 2, says it in a sentence, and writes nothing. */
type Refusal = { name: string; says: RegExp; ended: Ended; out: string };

/** What goes wrong with a real Trino is said as what it is, and leaves no table behind. */
export async function refusalsAreClear({ cluster, folder }: Place): Promise<Found> {
  const prepared = await recordsOf(0.05, folder);
  const others = await recordsOf(0.02, folder);
  const { url } = cluster;
  const at = laid(cluster, prepared, 'right');
  const elsewhere = `http://tandem@127.0.0.1:${await freePort()}/hive/tandem`;
  const page = createServer((_, answer) => answer.writeHead(404).end()).listen(0, '127.0.0.1');
  await once(page, 'listening');
  const address = page.address();
  const notTrino = `http://tandem@127.0.0.1:${typeof address === 'object' ? address?.port : ''}/hive/tandem`;
  const cases: readonly (readonly [string, RegExp, readonly string[], Parameters<typeof runTool>[1]?])[] = [
    ['nobody answers', /^No Trino answers at http:\S+ \(ECONNREFUSED\)\.$/m, ['--url', elsewhere, '--at', at]],
    ['something else answers', /^What answers at \S+ is no Trino that is ready/m, ['--url', notTrino, '--at', at]],
    ['no catalog', /CATALOG_NOT_FOUND/, ['--url', url.replace('/hive/', '/nowhere/'), '--at', at]],
    [
      'no schema',
      /Schema nowhere not found .* a schema in which tables may be made/,
      ['--url', url.replace(/tandem$/, 'nowhere'), '--at', at],
    ],
    ['no tables', /TABLE_NOT_FOUND.*patient, event and issue/, ['--url', url]],
    ['no such folder', /^Trino.*nowhere/m, ['--url', url, '--at', 'local:///nowhere']],
    ['other records', /rows of event, not/, ['--url', url, '--at', laid(cluster, others, 'others')]],
    ['a password unlocked', /travels by https alone/, ['--url', url.replace('@', ':secret@'), '--at', at]],
    ['ended by Trino', /ADMINISTRATIVELY_KILLED/, ['--url', url, '--at', at], () => endStatement(cluster)],
    [
      'taken back',
      /The question was taken back/,
      ['--url', url, '--at', at],
      async ({ interrupt }) => {
        await statementOf(cluster);
        interrupt();
      },
    ],
  ];
  const found: Refusal[] = [];
  for (const [number, [name, says, more, whileRunning]] of cases.entries()) {
    const out = join(folder, `refused-${number}.csv`);
    const ended = await runTool({ prepared, out, more: [...few, '--engine', 'trino', ...more] }, whileRunning);
    found.push({ name, says, ended, out });
  }
  page.close();
  const left = await cluster.ask("SHOW TABLES FROM hive.tandem LIKE 'tandem%'");
  return judged(found, left.length === 0 ? [] : [`tables are left in Trino: ${left.join(', ')}`]);
}

/** Judges what the tool did; what else is wrong counts as one more check. */
export function judged(refusals: readonly Refusal[], more: readonly string[]): Found {
  const wrong = refusals.filter(
    ({ says, ended, out }) => ended.code !== 2 || !says.test(ended.says) || existsSync(out),
  );
  const says = wrong.map(({ name, ended }) => `${name}: the tool ended with ${ended.code} and said ${ended.says}`);
  const failed = wrong.length + (more.length > 0 ? 1 : 0);
  const all = refusals.length + 1;
  return { compared: `${refusals.length} refusals`, passed: all - failed, failed, says: [...says, ...more] };
}

/** A statement of the tool's that makes or asks something, as soon as one is under way. */
async function statementOf({ ask }: Cluster): Promise<string> {
  for (;;) {
    const [row] = await ask(
      `SELECT query_id FROM system.runtime.queries
       WHERE source = 'tandem' AND state NOT IN ('FINISHED', 'FAILED') AND query LIKE '%SELECT%' AND query LIKE '%tandem_%spell%'`,
    );
    if (row) return String(row[0]);
    await pause(50);
  }
}

async function endStatement(cluster: Cluster): Promise<void> {
  for (;;) {
    const id = await statementOf(cluster);
    const ended = await cluster
      .ask(`CALL system.runtime.kill_query(query_id => '${id}', message => 'enough')`)
      // It had ended by itself.
      .catch(() => null);
    if (ended !== null) return;
  }
}
