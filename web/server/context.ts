import type { Pool } from 'pg';
import { createContext } from 'react-router';
import type { Config } from './config.ts';
import type { Log } from './host/log.ts';

/** What the host hands to every route of a request. Who asks stands beside it, in `visitorContext`. */
export type Hosted = {
  readonly config: Config;
  readonly pool: Pool;
  readonly log: Log;
  /** The number used once that lets this page's own scripts run and no others. */
  readonly nonce: string;
};

export const hostedContext = createContext<Hosted>();
