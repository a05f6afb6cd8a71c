import { schemas } from '@tandem/spc/door';
import { readArguments } from './arguments.ts';
import { UserError } from './user-error.ts';

/** `tandem spc schema`: the JSON Schema of requests and answers. */
export function run(args: readonly string[]): Promise<void> {
  const { positionals } = readArguments(args, {});
  if (positionals.length > 0) throw new UserError('tandem spc schema takes no argument.');
  console.log(JSON.stringify(schemas, null, 2));
  return Promise.resolve();
}
