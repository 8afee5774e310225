import { ProblemError } from '@ripen/client';

/** Whether a call failed because nobody is signed in. */
export const isSignedOut = (error: unknown): boolean => error instanceof ProblemError && error.status === 401;
