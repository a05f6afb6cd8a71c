import { explain } from '@tandem/indicators';
import { catalogue } from '@tandem/indicators/catalogue';
import { readArguments } from './arguments.ts';
import { UserError } from './user-error.ts';

/** `tandem indicators explain ID…`: what an indicator means, in plain English or as its model. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false } });
  if (positionals.length === 0) throw new UserError('Name an indicator: tandem indicators explain hyp.bp.le79');
  const found = positionals.map((id) =>
    catalogue.find((one) => one.id === id || one.versions.some((each) => each.id === id)),
  );
  const unknown = positionals.filter((_, at) => found[at] === undefined);
  if (unknown.length > 0) {
    throw new UserError(
      unknown.map((id) => `There is no indicator "${id}". tandem indicators list prints them all.`).join('\n'),
    );
  }
  const series = found.filter((one) => one !== undefined);
  if (values.json) console.log(JSON.stringify(series, null, 2));
  else console.log(series.map((one) => explain(one).join('\n')).join('\n\n'));
}
