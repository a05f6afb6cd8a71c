import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { WrongEnvironment } from '../config.ts';
import type { Binaries } from './binaries.ts';

/**
 * How to run PostgreSQL, which refuses to run as root: as we are, as another account, or as root inside a user namespace
 * of its own, where root is nobody in particular.
 */
export type RunAs =
  | { readonly kind: 'self' }
  | { readonly kind: 'account'; readonly uid: number; readonly gid: number }
  | { readonly kind: 'namespace' };

/**
 * Chooses by trying. Data that exist decide by their owner, so that the same way is taken each time.
 * @param folder the data folder of PostgreSQL, which may not exist yet
 * @param parent the folder it stands in, which exists
 * @throws with words for the person at the terminal when root can run it in no way
 */
export function chooseRunAs(binaries: Binaries, folder: string, parent: string): RunAs {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  const owner = statSync(folder, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { kind: 'account', uid: owner.uid, gid: owner.gid };
  const nobody = owner === undefined ? accountNobody() : undefined;
  if (nobody !== undefined && reaches(nobody, binaries, parent)) return nobody;
  if (spawnSync('unshare', ['-U', binaries.postgres, '--version'], { cwd: '/' }).status === 0)
    return { kind: 'namespace' };
  throw new WrongEnvironment(
    `PostgreSQL does not run as root, and neither another account nor a user namespace can be used here. ` +
      `Run Tandem as an ordinary person, or set DATA_DIR (now ${parent}) to a folder the account nobody can reach, ` +
      'or set DATABASE_URL to a PostgreSQL that already runs.',
  );
}

/** The command line and options that run `program` that way. */
export function commandAs(runAs: RunAs, program: string, args: readonly string[]) {
  // A working folder that the other account cannot enter would stop it: all paths are absolute, so run from the top.
  switch (runAs.kind) {
    case 'self':
      return { file: program, args: [...args], options: { cwd: '/' } };
    case 'account':
      return { file: program, args: [...args], options: { cwd: '/', uid: runAs.uid, gid: runAs.gid } };
    case 'namespace':
      return { file: 'unshare', args: ['-U', program, ...args], options: { cwd: '/' } };
  }
}

type Account = Extract<RunAs, { kind: 'account' }>;

/** initdb wants an account that stands in the password file; `nobody` does on every Linux. */
function accountNobody(): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((text) => text.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : { kind: 'account', uid: Number(uid), gid: Number(gid) };
}

function reaches(account: Account, binaries: Binaries, parent: string): boolean {
  const tries = [
    [binaries.postgres, '--version'],
    ['test', '-x', parent],
  ].map(([program = '', ...args]) => {
    const { file, args: rest, options } = commandAs(account, program, args);
    return spawnSync(file, rest, options).status;
  });
  return tries.every((status) => status === 0);
}
