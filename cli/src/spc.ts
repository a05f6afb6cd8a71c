import { createInterface } from 'node:readline';
import { type Answer, analyse, badJson } from '@tandem/spc/door';
import { readArguments } from './arguments.ts';
import { UserError } from './user-error.ts';

/** `tandem spc`: requests on standard input, one JSON object or one a line; answers on standard output, in their order. */
export async function run(args: readonly string[]): Promise<void> {
  const { positionals } = readArguments(args, {});
  if (positionals.length > 0) {
    throw new UserError(
      'tandem spc reads standard input. For a file of values: tandem spc chart --csv FILE --kind KIND',
    );
  }
  if (process.stdin.isTTY) console.error('Reading requests from the keyboard; end with Ctrl+D.');
  let bad = false;
  for await (const answer of answers(createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }))) {
    bad ||= 'error' in answer;
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
  if (bad) process.exitCode = 2;
}

/**
 * The answer to each request. A line that is an object by itself is a request; until the first of them comes, lines are
 * kept, because they may be one object over several lines.
 */
async function* answers(lines: AsyncIterable<string>): AsyncGenerator<Answer> {
  let kept: string[] | null = [];
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const request = parse(line);
    if (kept === null) {
      yield answerTo(request);
    } else if (request.ok && isObject(request.value)) {
      for (const before of kept) yield answerTo(parse(before));
      kept = null;
      yield answerTo(request);
    } else {
      kept.push(line);
    }
  }
  if (kept === null) return;
  if (kept.length === 0) throw new UserError('Nothing came on standard input; a request in JSON is needed.');
  yield answerTo(parse(kept.join('\n')));
}

type Parsed = { ok: true; value: unknown } | { ok: false; why: string };

function parse(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function answerTo(request: Parsed): Answer {
  return request.ok ? analyse(request.value) : badJson(request.why);
}
