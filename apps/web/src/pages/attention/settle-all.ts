import { ProblemError } from '@ripen/client';
import type { AttentionItem } from '@ripen/contract';
import { client } from '../../api.ts';

/** What a person can decide about something that waits. */
export type Decision = 'retry' | 'skip' | 'sent';

/** How many were settled, and how many no longer waited. */
export interface Settled {
  done: number;
  gone: number;
}

const over = (error: unknown): boolean =>
  error instanceof ProblemError && (error.status === 404 || error.status === 409);

/** Decides the same about all of some things, one after the other; those that meanwhile went on are only counted. Throws at the first other failure. */
export const settleAll = async (items: readonly AttentionItem[], decision: Decision): Promise<Settled> => {
  const settled: Settled = { done: 0, gone: 0 };
  for (const { kind, key } of items) {
    try {
      await client.settleAttention({ body: { kind, key, do: decision } });
      settled.done += 1;
    } catch (error) {
      if (!over(error)) throw error;
      settled.gone += 1;
    }
  }
  return settled;
};
