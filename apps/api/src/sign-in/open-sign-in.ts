import type { IncomingMessage } from 'node:http';
import { betterAuth } from 'better-auth';
import type { Response } from 'express';
import { Pool } from 'pg';
import type { Services } from '../services.ts';

const hours = 3_600;

/** Somebody signed in. */
export interface Person {
  id: string;
  name: string;
}

/** How people sign in: their accounts and sessions, kept in the schema `auth` by better-auth. */
export type SignIn = ReturnType<typeof openSignIn>;

// better-auth reads times as dates and finds its tables by the search path, so it gets connections of its own.
const ownPool = ({ pool }: Pick<Services, 'pool'>, log: Services['log']): Pool => {
  const lost = (error: Error): void => log.warn({ err: error }, 'a connection for signing in was lost');
  const own = new Pool({ ...pool.options, types: undefined, max: 4, options: '-c search_path=auth -c TimeZone=UTC' });
  own.on('error', lost);
  own.on('connect', (client) => client.on('error', lost));
  return own;
};

/** The settings of better-auth: email and password, no sign-up by strangers, sessions of a week that a look each day prolongs. */
export const signInOptions = (database: Pool, { secret, publicUrl }: { secret: string; publicUrl: string }) => ({
  appName: 'Ripen',
  baseURL: publicUrl,
  basePath: '/api/auth',
  secret,
  database,
  emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
  session: { expiresIn: 7 * 24 * hours, updateAge: 24 * hours },
  // Attempts are counted before better-auth hears of them.
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  logger: { disabled: true },
  advanced: { cookiePrefix: 'ripen', useSecureCookies: publicUrl.startsWith('https://') },
});

const cookie = /(^|;\s*)(__Secure-)?ripen\.session_token=/;

/** The headers that better-auth reads of a request. */
export const headersFor = ({ headers }: IncomingMessage): Headers =>
  new Headers({ cookie: headers.cookie ?? '', 'user-agent': (headers['user-agent'] ?? '').slice(0, 512) });

/** Hands the cookies that better-auth sets on to the browser. */
export const passCookies = (from: Headers, response: Response): void => {
  for (const set of from.getSetCookie()) response.append('Set-Cookie', set);
};

/** Opens sign-in over a few connections of its own to the same database; `close` ends them. */
export const openSignIn = (services: Pick<Services, 'pool' | 'publicUrl' | 'log'>, secret: string) => {
  const pool = ownPool(services, services.log);
  const auth = betterAuth(signInOptions(pool, { secret, publicUrl: services.publicUrl }));

  /** Whether a request presents a session, good or not. */
  const hasCookie = ({ headers }: IncomingMessage): boolean => cookie.test(headers.cookie ?? '');

  /** The person whose session a request presents; null when it is over. Prolongs the session where that is due. */
  const personOf = async (request: IncomingMessage, response: Response): Promise<Person | null> => {
    const { headers, response: found } = await auth.api.getSession({
      headers: headersFor(request),
      returnHeaders: true,
    });
    passCookies(headers, response);
    return found === null ? null : { id: found.user.id, name: found.user.name };
  };

  return { auth, hasCookie, personOf, close: () => pool.end() };
};
