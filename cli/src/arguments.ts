import { readFileSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UserError } from './user-error.ts';

/** Reads a command's arguments, or says what is wrong with them. */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (fault) {
    throw new UserError(fault instanceof Error ? fault.message : String(fault));
  }
}

export function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new UserError(`${path} cannot be read. Check its name and that you may open it.`);
  }
}

/** What a JSON file holds. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readBytes(path).toString('utf8'));
  } catch (fault) {
    if (fault instanceof SyntaxError) throw new UserError(`${path} is not JSON: ${fault.message}`);
    throw fault;
  }
}
