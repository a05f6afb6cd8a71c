import { readArguments, readBytes } from './arguments.ts';
import { type Part, readFile, type Sendable } from './submit-file.ts';
import { type Platform, platformAt, type Received, send, type Wishes } from './submit-send.ts';
import { UserError } from './user-error.ts';

const options = {
  to: { type: 'string' },
  'token-file': { type: 'string' },
  'accept-valid': { type: 'boolean' },
  check: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

export const help = `tandem submit FILE --to URL [options]

Hands protected counts in, with the manifest that lies beside them, and says what was accepted, revised and refused. The token
is made on the account page of an analyst, can do nothing else, and is revoked there.

  FILE                   .csv, .json or .parquet, as tandem indicators run wrote it
  --to URL               the platform; counts go over https, or to this machine
  --token-file FILE      holds the token; else it is taken from TANDEM_TOKEN
  --check                only says what would happen
  --accept-valid         stores the other rows where some are refused
  --json                 the account as JSON on standard output

Examples
  tandem submit counts.csv --to https://tandem.example.org --token-file token --check
  TANDEM_TOKEN=… tandem submit counts.csv --to https://tandem.example.org

Whatever ends it half-way, the same command goes on where it stopped; the same file again changes nothing.
Ends with 0 when it is done, 2 when something has to be put right first.`;

/** What became of a whole file. Rows are numbered as in the file. */
type Account = Omit<Received, 'stored'> & { file: string; stored: boolean };

/**
 * `tandem submit FILE --to URL`: hands protected counts in, with their manifest. First every part is only looked at, so that
 * one refused row anywhere stops all of it; then they are stored one after the other. Whatever ends it halfway, the same
 * command again goes on: what is there already is left as it is.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, options);
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) throw new UserError('Name one file: tandem submit FILE --to URL');
  if (!values.to) throw new UserError('Say where to: --to https://tandem.example.org');
  const platform = { url: platformAt(values.to), token: tokenFrom(values['token-file']) };
  const file = await readFile(path);
  const acceptValid = values['accept-valid'] ?? false;

  const looked = await sendAll(platform, file, { check: true, acceptValid }, 'looked at');
  const isRefused = looked.faults.length > 0 && !(acceptValid && looked.rows > looked.refused);
  if (isRefused || values.check) {
    say(looked, values.json ?? false);
    if (isRefused)
      throw new UserError(
        'Nothing was stored, because of the rows above. Correct them, or store the others with --accept-valid.',
      );
    console.error('Nothing was stored.');
    return;
  }
  say(await sendAll(platform, file, { check: false, acceptValid }, 'handed in'), values.json ?? false);
}

/** The token from the file that was named, else from the environment. */
function tokenFrom(path: string | undefined): string {
  const text = path === undefined ? (process.env.TANDEM_TOKEN ?? '') : readBytes(path).toString('utf8');
  const token = text.trim();
  if (token === '') throw new UserError('Show a token: --token-file FILE, or TANDEM_TOKEN in the environment.');
  if (!/^[\w-]{20,200}$/.test(token))
    throw new UserError('That is not a token as your account page shows it: one line of letters and figures.');
  return token;
}

async function sendAll(platform: Platform, file: Sendable, wishes: Wishes, done: string): Promise<Account> {
  const answers: Received[] = [];
  for (const part of file.parts) {
    answers.push(placed(await send(platform, part, wishes), part));
    tell(`${answers.length} of ${file.parts.length} parts ${done}`, answers.length === file.parts.length);
  }
  return together(file.name, answers);
}

/** The platform numbers the rows of a part; people look for them in the file. */
function placed(answer: Received, { rows }: Part): Received {
  return { ...answer, faults: answer.faults.map((fault) => ({ ...fault, row: rows[fault.row - 1] ?? fault.row })) };
}

function together(file: string, answers: readonly Received[]): Account {
  const sum = (of: (answer: Received) => number) => answers.reduce((all, answer) => all + of(answer), 0);
  return {
    file,
    stored: answers.some(({ stored }) => stored),
    rows: sum(({ rows }) => rows),
    accepted: sum(({ accepted }) => accepted),
    revised: sum(({ revised }) => revised),
    same: sum(({ same }) => same),
    refused: sum(({ refused }) => refused),
    groups: sum(({ groups }) => groups),
    strata: sum(({ strata }) => strata),
    unused: sum(({ unused }) => unused),
    unusedSeries: [...new Set(answers.flatMap(({ unusedSeries }) => unusedSeries))].sort(),
    otherSource: sum(({ otherSource }) => otherSource),
    faults: answers.flatMap(({ faults }) => faults),
  };
}

/** On a terminal one line that moves on; else a line for each step, on standard error either way. */
function tell(words: string, isLast: boolean): void {
  if (!process.stderr.isTTY) console.error(words);
  else process.stderr.write(`\r${words}${isLast ? '\n' : ''}`);
}

const faultsShown = 20;

function say(account: Account, asJson: boolean): void {
  if (asJson) {
    console.log(JSON.stringify(account));
    return;
  }
  const { file, rows, accepted, revised, same, refused, groups, strata, unused, unusedSeries, otherSource, faults } =
    account;
  console.log(`${file}: ${rows} rows`);
  console.log(`  ${accepted} accepted, ${revised} revised, ${same} as before, ${refused} refused`);
  if (groups > 0) console.log(`  ${groups} of people who wait, by priority group`);
  if (strata > 0) console.log(`  ${strata} of part of the patients, which are not kept there`);
  if (unused > 0) console.log(`  ${unused} of series that no measure there is fed by: ${unusedSeries.join(', ')}`);
  if (otherSource > 0) console.log(`  ${otherSource} of practices with another source of record: kept as a question`);
  for (const { row, column, says } of faults.slice(0, faultsShown)) console.log(`  row ${row}, ${column}: ${says}`);
  if (faults.length > faultsShown) console.log(`  and ${faults.length - faultsShown} more`);
  if (accepted + revised + groups === 0 && faults.length === 0)
    console.log('  Nothing changes: it is all there already.');
}
