import { existsSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Why a list of patients must not be written to a place: where results wait to be sent (a manifest lies there), or where the
 * extract lies, which is read as a whole.
 */
export function placeProblems(out: string, extract: string): readonly string[] {
  const folder = folderOf(out);
  if (!existsSync(folder)) return [`The folder ${folder} is not there.`];
  const problems: string[] = [];
  if (readdirSync(folder).some((name) => name.endsWith('.manifest.json'))) {
    problems.push(`${folder} holds results that may be sent: write the worklist to a folder of its own.`);
  }
  if (extract !== '' && `${folder}/`.startsWith(`${real(extract)}/`)) {
    problems.push(`${folder} is the folder of the extract: write the worklist to a folder of its own.`);
  }
  return problems;
}

/** Writes a file that only its owner can read; it appears whole or not at all. */
export function writePrivately(path: string, text: string): void {
  const partial = `${path}.partial`;
  rmSync(partial, { force: true });
  // Made anew ("wx"), so that no file of another owner or mode is written into.
  writeFileSync(partial, text, { mode: 0o600, flag: 'wx' });
  renameSync(partial, path);
}

const folderOf = (path: string): string => real(dirname(resolve(path)));
const real = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));
