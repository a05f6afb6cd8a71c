import type { Config } from '../config.ts';

/** Headers of every answer. Nothing from another address is loaded, framed or sent to, and no script runs without the nonce. */
export function securityHeaders(config: Pick<Config, 'baseUrl'>, nonce: string): Record<string, string> {
  const isSecure = config.baseUrl.startsWith('https:');
  return {
    'Content-Security-Policy': [
      `default-src 'none'`,
      `script-src 'nonce-${nonce}'`,
      `style-src 'self'`,
      `img-src 'self' data:`,
      `connect-src 'self'`,
      `manifest-src 'self'`,
      `form-action 'self'`,
      `base-uri 'none'`,
      `frame-ancestors 'none'`,
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    // Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(isSecure && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
  };
}

/**
 * Whether a request that changes something comes from our own pages. Browsers say so with every form; a request that does
 * not say where it comes from is refused. Reading (GET, HEAD) is always allowed. So is a program that shows a token and no
 * cookie: no other site can make a browser send a token, and without a cookie there is nobody's session to borrow.
 */
export function comesFromHere(request: Request, config: Pick<Config, 'baseUrl' | 'baseUrlIsGiven'>): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  if (tokenIn(request.headers) !== null && !request.headers.has('cookie')) return true;
  const origin = request.headers.get('origin');
  if (origin === null) return request.headers.get('sec-fetch-site') === 'same-origin';
  if (origin === new URL(config.baseUrl).origin) return true;
  // Without a public address a local name is as good as another (localhost, 127.0.0.1): the one in the address bar counts.
  return !config.baseUrlIsGiven && origin === `http://${request.headers.get('host')}`;
}

/** The token that a request shows (RFC 6750), if it shows one. */
export function tokenIn(headers: Headers): string | null {
  return /^Bearer ([\w-]{20,200})$/.exec(headers.get('authorization') ?? '')?.[1] ?? null;
}
