import type { Log } from '../host/log.ts';
import { isEmbeddedRunning, startEmbedded } from './embedded.ts';

const everyMs = 2000;

/**
 * Starts the embedded server again when it was killed under us; the pool then connects anew by itself.
 * @returns how to stop watching
 */
export function keepEmbeddedRunning(dataDir: string, log: Log): () => void {
  let busy = false;
  const look = async () => {
    if (busy || isEmbeddedRunning(dataDir)) return;
    busy = true;
    try {
      log.warn('the embedded database has gone: starting it again');
      await startEmbedded(dataDir);
    } catch (error) {
      log.error({ err: error }, 'the embedded database did not start again');
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
