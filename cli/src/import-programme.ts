import { randomUUID } from 'node:crypto';
import { readSetup } from '@tandem/improvement/convening';
import { saveSetup } from '@tandem/web/server/store/setup.ts';
import { actAs, refuse } from './acting.ts';
import { readArguments, readBytes } from './arguments.ts';
import { UserError } from './user-error.ts';

/** `tandem import programme FILE --as EMAIL [--check]`: all of it or nothing. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, { as: { type: 'string' }, check: { type: 'boolean' } });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UserError('Name one programme file.');
  const read = readSetup(parse(file));
  if (!read.ok) throw refuse(file, read.problems);
  const { setup, warnings } = read.value;
  for (const warning of warnings) console.error(`Worth a look: ${warning.says}`);
  await actAs(values.as, !values.check, ({ db, today }) => saveSetup(db, setup, today, () => randomUUID()));
  const { areas, practices, measures, collaboratives, people } = setup;
  console.log(
    `${setup.programme.name}: ${areas.length} areas, ${practices.length} practices, ${measures.length} measures, ${collaboratives.length} collaboratives, ${people.length} people ${values.check ? 'would be set up; nothing was stored' : 'are set up'}.`,
  );
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readBytes(file).toString('utf8'));
  } catch (fault) {
    if (fault instanceof UserError) throw fault;
    throw new UserError(`${file} is not JSON: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}
