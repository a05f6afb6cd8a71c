import { UserError } from './user-error.ts';

/** What a file of a command gives: what runs it, and its own help with examples where a line is not enough. */
type Runner = { run(args: readonly string[]): Promise<void>; help?: string };

/** What one command is: how it is called, what it does, and the file that does it, loaded only when it is asked for. */
type Command = { usage: string; does: string; load: () => Promise<Runner> };

const commands: Readonly<Record<string, Command>> = {
  'import programme': {
    usage: 'import programme FILE --as EMAIL [--check]',
    does: 'Sets up a programme from a JSON file: areas, practices, measures, collaboratives, teams and people.',
    load: () => import('./import-programme.ts'),
  },
  'import organisations': {
    usage: 'import organisations FILE… --as EMAIL',
    does: 'Reads ODS practice lists (epraccur) and list sizes (gp-reg-pat-prac-all).',
    load: () => import('./import-organisations.ts'),
  },
  'import values': {
    usage:
      'import values FILE… --as EMAIL --source NAME [--measure ID] [--map month=HEADER,practice=HEADER,…] [--accept-valid] [--check]',
    does: 'Reads monthly values of practices and says what it accepted, revised and refused.',
    load: () => import('./import-values.ts'),
  },
  'ingest check': {
    usage: 'ingest check --extract DIR [--practice CODE] [--mapping NAME] [--out DIR] [--json]',
    does: 'Checks patient records on this machine, line by line, and prepares them for indicators.',
    load: () => import('./ingest-check.ts'),
  },
  'demo extract': {
    usage: 'demo extract --out DIR [--scale N] [--format csv|parquet]',
    does: 'Makes patient records of an invented population, to try indicators with.',
    load: () => import('./demo-extract.ts'),
  },
  'demo counts': {
    usage: 'demo counts --out FILE.json [--scale N]',
    does: 'Makes records of an invented population, and counts in them what the demonstration shows.',
    load: () => import('./demo-counts.ts'),
  },
  submit: {
    usage: 'submit FILE --to URL [--token-file FILE] [--check] [--accept-valid] [--json]',
    does: 'Hands protected counts in, with their manifest, and says what was accepted, revised and refused.',
    load: () => import('./submit.ts'),
  },
  spc: {
    usage: 'spc < REQUESTS.json',
    does: 'Answers requests for charts and funnels: one JSON object, or one a line. Exit code 2 where one was refused.',
    load: () => import('./spc.ts'),
  },
  'spc chart': {
    usage:
      'spc chart --csv FILE --kind KIND --out FILE.svg [--profile ID] [--target N] [--freeze N] [--part-after N,N] [--exclude N,N] [--direction increase|decrease|neutral] [--percent] [--title TEXT]\n  tandem spc chart --csv FILE --kind funnel-pr|funnel-rc|funnel-sr --out FILE.svg [--own GROUP] [--widened] [--limit 95|99.8] [--target N] [--multiply N] [--method SHMI|CQC] [--denominators TEXT] [--percent] [--title TEXT]',
    does: 'Draws a chart from a file with a heading: a column x, a column y and, where the kind needs it, a column n; a funnel from the columns group, numerator and denominator.',
    load: () => import('./spc-chart.ts'),
  },
  'spc schema': {
    usage: 'spc schema',
    does: 'Prints the JSON Schema of requests and answers.',
    load: () => import('./spc-schema.ts'),
  },
  'indicators list': {
    usage: 'indicators list [--codelists DIR] [--verify] [--json]',
    does: 'Prints every indicator with its evidence, its worked patients, missing codelists and which evaluators agree.',
    load: () => import('./indicators-list.ts'),
  },
  'indicators explain': {
    usage: 'indicators explain ID… [--json]',
    does: 'Says what an indicator means, in plain English or as its model.',
    load: () => import('./indicators-explain.ts'),
  },
  'indicators verify': {
    usage: 'indicators verify [--json]',
    does: 'Puts every worked patient to every evaluator. Exit code 1 where one differs.',
    load: () => import('./indicators-verify.ts'),
  },
  'indicators run': {
    usage: 'indicators run --extract DIR --from 2023-04 --to 2026-03 --out FILE.csv|json|parquet [options]',
    does: 'Counts an extract by practice and month and protects the counts; exact ones stay here.',
    load: () => import('./indicators-run.ts'),
  },
  'indicators worklist': {
    usage: 'indicators worklist --practice CODE --indicator ID --month 2026-03 --extract DIR --out FILE.csv|html',
    does: 'Lists the patients a practice sees to next, most urgent group first. The list stays on this machine.',
    load: () => import('./indicators-worklist.ts'),
  },
};

/** Runs the command that the arguments name. Answers go to standard output, everything else to standard error. */
async function main(args: readonly string[]): Promise<void> {
  const named = [2, 1].map((words) => args.slice(0, words).join(' ')).find((name) => Object.hasOwn(commands, name));
  const command = named === undefined ? undefined : commands[named];
  if (named !== undefined && command !== undefined) {
    const { run, help: own } = await command.load();
    const rest = args.slice(named.split(' ').length);
    if (!rest.some((word) => word === '--help' || word === '-h')) return run(rest);
    console.log(own ?? `tandem ${command.usage}\n\n${command.does}`);
    return;
  }
  const asked = args.length === 0 || ['help', '--help', '-h'].includes(args[0] ?? '');
  if (!asked) throw new UserError(`There is no command "${args.join(' ')}".\n\n${help()}`);
  console.log(help());
}

function help(): string {
  const lines = Object.values(commands).map(({ usage, does }) => `  tandem ${usage}\n      ${does}`);
  return [
    'tandem: the command line of Tandem. Every command says more about itself with --help.',
    '',
    ...lines,
    '',
    '--as EMAIL    the person who does it; their roles say what they may (an administrator sets up, an analyst sends values)',
    '--check       says what would happen and stores nothing',
    'DATA_DIR and DATABASE_URL choose the installation, as for script/server.',
  ].join('\n');
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  console.error(fault instanceof UserError ? fault.message : fault);
  process.exitCode = fault instanceof UserError ? 2 : 1;
});
