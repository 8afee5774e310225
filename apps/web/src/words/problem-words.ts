import { ProblemError } from '@ripen/client';

const hints: Readonly<Record<string, string>> = {
  version_conflict: 'Somebody else changed this meanwhile. Reload the page to see their version.',
  precondition_failed: 'Somebody else changed this meanwhile. Reload the page to see their version.',
};

const wordsOfProblem = ({ problem }: ProblemError): string => {
  const hint = hints[problem.code];
  if (hint !== undefined) return hint;
  if (problem.status === 429) return 'Too many requests at once. Wait a moment, then try again.';
  if (problem.status >= 500) return `The server failed (${problem.code}). Try again in a moment.`;
  const [first] = problem.errors ?? [];
  return sentence(first === undefined ? problem.detail : `${subjectOf(first)}${first.detail}`);
};

/** Details such as "is required" need a subject; whole sentences have their own. */
const subjectOf = ({ pointer, detail }: { pointer: string; detail: string }): string => {
  const name = pointer.split('/').findLast((part) => part !== '' && !/^\d+$/.test(part));
  const whole = detail.charAt(0) !== detail.charAt(0).toLowerCase();
  return name === undefined || whole ? '' : `“${name.replaceAll('~1', '/').replaceAll('~0', '~')}” `;
};

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;

/** What went wrong with a call of the API, in a sentence for people, with what to do where that is known. */
export const problemWords = (error: unknown): string => {
  if (error instanceof ProblemError) return wordsOfProblem(error);
  if (error instanceof TypeError) return 'The server can’t be reached. Check that it runs and that you are online.';
  return error instanceof Error ? sentence(error.message) : 'Something unexpected happened.';
};
