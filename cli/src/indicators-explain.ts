import { explain } from '@tandem/indicators';
import { catalogue } from '@tandem/indicators/catalogue';
import { readArguments } from './arguments.ts';
import { UserError } from './user-error.ts';

export const help = `tandem indicators explain ID… [--json]

Says in plain English what an indicator counts, rule by rule, what it needs of the record, and what a practice does next.

  ID                     a series or a definition, such as hyp.bp.le79 or HYP008
  --json                 the model that everything else is read from

Examples
  tandem indicators explain dm.triple
  tandem indicators explain AF008 --json`;

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
