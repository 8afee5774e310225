import { type Refusal, refuse } from '../call.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
// Connection lost or not let in, resources used up, server going down or a standby, cancelled for its time, deadlocks and their like.
const passing = /^(08|28|3D|53|57|58)...$|^(40001|40P01|55P03|25P03|25006)$/;
const lostConnection =
  /timeout exceeded when trying to connect|Connection terminated|connection error|after calling end|not currently accepting connections|Query read timeout/i;

/** The answer while the database can't be asked: come again. */
export const unavailable = (): Refusal => ({
  ...refuse(503, 'unavailable', 'The server can’t answer at the moment; nothing was changed. Try again'),
  extra: { retryAfter: 1 },
});

/** Whether a failure is the database being away or overloaded. */
export const isUnavailable = (error: unknown): boolean => {
  const code = codeOf(error);
  if (unreachable.has(code) || passing.test(code)) return true;
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  return error instanceof Error && lostConnection.test(error.message);
};

/** Whether a failure is PostgreSQL refusing a value (class 22), which only input can have brought. */
export const isBadValue = (error: unknown): boolean => /^22...$/.test(codeOf(error));
