import { passwordLeast, passwordMost } from '@tandem/improvement/access';
import { type BetterAuthPlugin, betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { twoFactor } from 'better-auth/plugins';
import pg from 'pg';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { hashPassword, isPassword } from './password.ts';

/** A session ends after this long without a request, and after this long in any case. */
export const sessionIdleSeconds = 30 * 60;
export const sessionLongestSeconds = 12 * 60 * 60;

/** Opens a session without a password: for those who just accepted a link, and for demo people. Never reachable by a request. */
const doorkeeper = {
  id: 'doorkeeper',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ personId: z.string() }) },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.personId);
        if (!user) throw new Error(`person ${ctx.body.personId} has no account`);
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ token: session.token, user: { id: user.id } });
      },
    ),
  },
} satisfies BetterAuthPlugin;

/**
 * The sign-in library over the tables of schema `auth`. Its own web addresses are never served: pages call its functions
 * and pass its cookies on, so that there is no way round them.
 */
export function openAuthentication(
  connection: pg.ClientConfig,
  config: Pick<Config, 'baseUrl'> & { secret: string },
  onLost: (error: Error) => void,
) {
  const isSecure = config.baseUrl.startsWith('https:');
  // A pool of its own: the library wants its schema first on the search path, and moments as JavaScript dates.
  const pool = new pg.Pool({
    ...connection,
    options: '-c search_path=auth',
    max: 6,
    application_name: 'tandem sign-in',
  });
  pool.on('error', onLost);
  const library = betterAuth({
    appName: 'Tandem',
    database: pool,
    secret: config.secret,
    baseURL: config.baseUrl,
    trustedOrigins: [config.baseUrl],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLeast,
      maxPasswordLength: passwordMost,
      password: { hash: hashPassword, verify: ({ password, hash }) => isPassword(password, hash) },
    },
    session: { expiresIn: sessionIdleSeconds, updateAge: 60, cookieCache: { enabled: false } },
    plugins: [twoFactor({ issuer: 'Tandem' }), doorkeeper],
    // Tries are counted by `attempts.ts`, for each account as well as for each network address.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      // The prefix makes browsers refuse the cookie from anything but this very host over https.
      cookiePrefix: isSecure ? '__Host-tandem' : 'tandem',
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' },
      ipAddress: { disableIpTracking: true },
    },
  });
  return { api: library.api, close: () => pool.end() };
}

export type Authentication = ReturnType<typeof openAuthentication>;
