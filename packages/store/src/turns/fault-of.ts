/** What a failed transaction calls for: doing it again, finding the row that can't be stored, or giving up. */
export type Fault = 'passing' | 'data' | 'lasting';

const passingCodes = new Set([
  '40001',
  '40P01',
  '55P03',
  '25P03',
  '25P04',
  '25006',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
// connection lost, out of resources, shut down or starting
const passingClasses = new Set(['08', '53', '57']);
// a value that doesn't fit, a constraint that is violated, a limit that is exceeded
const dataClasses = new Set(['22', '23', '54']);

// what the driver says without a code
const passingWords = /^(?!.*does not support).*(connection|timeout)/i;

const codeOf = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** Tells what an error of the database driver calls for. */
export const faultOf = (error: unknown): Fault => {
  const code = codeOf(error);
  if (code === null) return error instanceof Error && passingWords.test(error.message) ? 'passing' : 'lasting';
  if (passingCodes.has(code) || passingClasses.has(code.slice(0, 2))) return 'passing';
  return dataClasses.has(code.slice(0, 2)) ? 'data' : 'lasting';
};
