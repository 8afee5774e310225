import { setTimeout as sleep } from 'node:timers/promises';
import { faultOf } from '@ripen/store';

/** Milliseconds before the second try, and between tries at the most. */
const pauses = { shortest: 500, longest: 15_000 };

/** What went wrong, in words: what a failure was caused by says more than the failure. */
const wordsOf = (error: unknown): string => {
  const { cause } = error instanceof Error ? error : { cause: undefined };
  if (cause instanceof Error) return `${error instanceof Error ? error.message : ''}: ${cause.message}`;
  return error instanceof Error ? error.message || codeOf(error) : String(error);
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const causeOf = (error: unknown): unknown =>
  error instanceof Error && error.cause !== undefined ? error.cause : error;

/** Does what needs the database, once more whenever it failed for a reason that passes: the database is away, starting, full or busy. Each try is told in a line; another failure is the caller's. */
export const waitForDatabase = async <T>(work: () => Promise<T>, log: (line: string) => void): Promise<T> => {
  for (let pause = pauses.shortest; ; pause = Math.min(pause * 2, pauses.longest)) {
    try {
      return await work();
    } catch (error) {
      if (faultOf(causeOf(error)) !== 'passing') throw error;
      log(`The database can’t be used yet (${wordsOf(error)}); trying again in ${pause / 1_000} s`);
      await sleep(pause);
    }
  }
};

/** Why the database can't be used, and what a person does about it. */
export const sayUnusable = (error: unknown): string => {
  const said = `The database can’t be used: ${wordsOf(error)}.`;
  const code = codeOf(causeOf(error));
  if (code.startsWith('28')) return `${said} Look at the user and the password in DATABASE_URL.`;
  if (code === '3D000') return `${said} Make it, or name another one in DATABASE_URL.`;
  if (code === '42501')
    return `${said} The user of DATABASE_URL needs a database of its own, in which it may make tables.`;
  return said;
};
