import { openClock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database/open.ts';
import { makeFirstLink } from '../store/links.ts';
import { openAuthentication } from './authentication.ts';
import type { Door } from './sign-in.ts';

/** Opens the door of the house: makes ready to recognise people. */
export function openDoor(
  database: Database,
  config: Config,
  onLost: (error: Error) => void,
): Door & { close(): Promise<void> } {
  const library = openAuthentication(database.connection, config, onLost);
  return { owner: database.pool, library, clock: openClock(config.today), close: library.close };
}

/** The address with which the first visitor becomes the administrator; `null` when there are people already. */
export async function firstAddress(door: Door, config: Pick<Config, 'baseUrl'>): Promise<string | null> {
  const token = await makeFirstLink(door.owner);
  return token === null ? null : `${config.baseUrl}/first/${token}`;
}
