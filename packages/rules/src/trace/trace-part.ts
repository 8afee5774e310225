import type { Json } from '@ripen/domain';

/**
 * The answer of a rule for one lead with every step kept: what was asked, in words with the lead's own values; what came
 * out, with whatever JSON can't hold told as null; whether that counts as true; and the conditions within it.
 */
export type Trace = { said: string; value: Json; truthy: boolean; parts: Trace[] };

/** A value told as JSON. */
export const toJson = (value: unknown): Json => {
  const text: string | undefined = JSON.stringify(value);
  return text === undefined ? null : JSON.parse(text);
};
