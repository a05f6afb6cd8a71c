import type { Config } from '../config.ts';

/**
 * The network address a request comes from, for limits. Over https somebody else ends the encryption and hands the request
 * on: that proxy appends the caller's address, so the last one in the list is its word and any before it are only claims.
 */
export function addressOf(request: Request, socket: string | undefined, config: Pick<Config, 'baseUrl'>): string {
  const handedOn = config.baseUrl.startsWith('https:') ? request.headers.get('x-forwarded-for') : null;
  return handedOn?.split(',').at(-1)?.trim() || socket || 'unknown';
}
