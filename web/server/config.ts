import { resolve } from 'node:path';
import { type Day, parseDay } from '@tandem/improvement/time';
import { z } from 'zod';

/** What the environment says, read once at the start. Every later reader gets this value and no `process.env`. */
export type Given = {
  readonly port: number;
  readonly host: string;
  /** The public address, without a slash at the end. */
  readonly baseUrl: string;
  /** Whether the address was given. When not, a form may come from whichever local name the browser used. */
  readonly baseUrlIsGiven: boolean;
  /** Absolute path of the folder that holds everything this installation keeps. */
  readonly dataDir: string;
  /** The key that signs sessions and links, when it was given. */
  readonly secret: string | undefined;
  /** Address of an outside PostgreSQL; without one the embedded server is used. */
  readonly databaseUrl: string | undefined;
  /** Whether to fill an empty database with invented practices and let people sign in as one of them. */
  readonly demo: boolean;
  /** In a demonstration: the day that it is, whatever the machine's clock says. */
  readonly today: Day | null;
  readonly production: boolean;
};

/** How this installation runs. As given, with the secret that was given or kept (`withSecret`). */
export type Config = Omit<Given, 'secret'> & { readonly secret: string };

/** What the person at the terminal has to put right. The message says what, by the name of the variable, and is shown alone. */
export class WrongEnvironment extends Error {}

const secretLengthMin = 32;

const environment = z.object({
  PORT: z.coerce
    .number({ error: 'a whole number from 1 to 65535' })
    .int({ error: 'a whole number from 1 to 65535' })
    .min(1, { error: 'a whole number from 1 to 65535' })
    .max(65535, { error: 'a whole number from 1 to 65535' })
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, { error: 'a name or address to listen on, such as 127.0.0.1 or 0.0.0.0' })
    .default('127.0.0.1'),
  BASE_URL: z
    .url({ protocol: /^https?$/, error: 'the public address, such as https://tandem.example.org' })
    .refine((url) => !URL.canParse(url) || new URL(url).href === `${new URL(url).origin}/`, {
      error: 'an address without a path, such as https://tandem.example.org',
    })
    .optional(),
  DATA_DIR: z.string().default('./var'),
  SECRET: z
    .string()
    .min(secretLengthMin, {
      error: `at least ${secretLengthMin} characters drawn at random, such as the output of: openssl rand -hex 32`,
    })
    .refine((secret) => new Set(secret).size >= 10, {
      error: 'drawn at random, such as the output of: openssl rand -hex 32',
    })
    .optional(),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'an address of PostgreSQL, such as postgresql://name:password@host:5432/tandem',
    })
    .optional(),
  TANDEM_DEMO: z.enum(['0', '1'], { error: '1 (invented practices) or 0 (start empty)' }).optional(),
  TANDEM_TODAY: z
    .string()
    .transform(parseDay)
    .refine((day) => day !== null, { error: 'a day like 2026-11-22' })
    .optional(),
  NODE_ENV: z
    .enum(['development', 'production', 'test'], { error: 'development, production or test' })
    .default('development'),
});

/**
 * Reads the environment; an empty variable counts as not set.
 * @throws WrongEnvironment naming every variable that cannot be used
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Given {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const read = environment.safeParse(set);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `${issue.path.join('.')} must be ${issue.message}.`);
    throw new WrongEnvironment([...new Set(lines)].join('\n'));
  }
  const { PORT, HOST, BASE_URL, DATA_DIR, SECRET, DATABASE_URL, TANDEM_DEMO, TANDEM_TODAY, NODE_ENV } = read.data;
  const production = NODE_ENV === 'production';
  // Demo people sign in without a password: a production server must be told in so many words to offer that.
  const demo = TANDEM_DEMO === undefined ? !production : TANDEM_DEMO === '1';
  if (TANDEM_TODAY && !demo) throw new WrongEnvironment('TANDEM_TODAY must be left out unless TANDEM_DEMO is 1.');
  return {
    port: PORT,
    host: HOST,
    baseUrl: (BASE_URL ?? localAddress(HOST, PORT)).replace(/\/$/, ''),
    baseUrlIsGiven: BASE_URL !== undefined,
    dataDir: resolve(DATA_DIR),
    secret: SECRET,
    databaseUrl: DATABASE_URL,
    demo,
    today: TANDEM_TODAY ?? null,
    production,
  };
}

function localAddress(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
