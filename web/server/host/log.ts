import { type Logger, pino } from 'pino';
import type { Config } from '../config.ts';

export type Log = Logger;

/** One JSON line an event on standard output. Nothing about a person is logged: no address, name, form or query string. */
export function openLog(config: Pick<Config, 'production'>): Log {
  return pino({ level: config.production ? 'info' : 'warn', base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
