import type { Problem } from '@ripen/domain';

/** A problem at a JSON pointer of a rule. */
export const fault = (code: string, detail: string, at: string): Problem => ({ code, detail, pointer: at });
