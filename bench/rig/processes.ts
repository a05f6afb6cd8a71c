import { readdirSync, readFileSync } from 'node:fs';
import { placeOf, readPostmaster } from '../../web/server/database/place.ts';

/** The processes of a database: its first one, and all that this one has started. Empty when it does not run. */
export function databaseProcesses(dataDir: string): number[] {
  const first = readPostmaster(placeOf(dataDir));
  if (!first) return [];
  const others = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === first.pid);
  return [first.pid, ...others.map(Number)];
}

/** Memory that one process holds, in MB (RSS), pages that it shares with others included. */
export function memoryOf(pid: number): number {
  return held(pid, 'Rss');
}

/** Memory of processes that share much, in MB: what several hold is counted once among them (PSS), so that sums mean something. */
export function memoryTogether(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + held(pid, 'Pss'), 0);
}

function held(pid: number, kind: 'Rss' | 'Pss'): number {
  const kilobytes = new RegExp(`^${kind}:\\s+(\\d+) kB$`, 'm').exec(read(`/proc/${pid}/smaps_rollup`))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}

/** Processor time that a process has used, in milliseconds. The kernel counts in hundredths of a second. */
export function processorTime(pid: number): number {
  const [user = 0, system = 0] = afterName(read(`/proc/${pid}/stat`))
    .slice(11, 13)
    .map(Number);
  return (user + system) * 10;
}

function parentOf(pid: string): number {
  return Number(afterName(read(`/proc/${pid}/stat`))[1]);
}

/** The fields from the third on: the second is the program's name in brackets, which may hold anything. */
function afterName(stat: string): string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Empty when the process has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
