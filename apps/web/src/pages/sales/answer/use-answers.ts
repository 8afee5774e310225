import { ProblemError } from '@ripen/client';
import type { HandoffShape } from '@ripen/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemWords } from '../../../words/problem-words.ts';
import type { Receipt } from '../receipts.ts';

/** An answer to send: what to say while it is under way and when it was taken, and what sends it. */
export interface Answer {
  handoff: HandoffShape;
  sending: string;
  taken: string;
  send: () => Promise<{ body: HandoffShape }>;
}

const isLate = (error: unknown): boolean => error instanceof ProblemError && error.code === 'handoff_answered';

/**
 * Answers handoffs. The page shows an answer at once; when it turns out that somebody else was first, it says who. `answer`
 * resolves to what else went wrong, so that the question can be asked again; null where nothing did.
 */
export const useAnswers = () => {
  const queryClient = useQueryClient();
  const [receipts, setReceipts] = useState<ReadonlyMap<string, Receipt>>(new Map());
  const put = (id: string, receipt: Receipt | null) =>
    setReceipts((old) => {
      const others = [...old].filter(([key]) => key !== id);
      return new Map(receipt === null ? others : [...others, [id, receipt]]);
    });
  const answer = async ({ handoff, sending, taken, send }: Answer): Promise<unknown> => {
    put(handoff.id, { handoff, state: 'sending', said: sending });
    try {
      await send();
      put(handoff.id, { handoff, state: 'taken', said: taken });
      return null;
    } catch (error) {
      if (!isLate(error)) {
        put(handoff.id, null);
        return error;
      }
      put(handoff.id, { handoff, state: 'late', said: problemWords(error) });
      return null;
    } finally {
      for (const key of ['handoffs', 'leads', 'funnel', 'workflows'])
        void queryClient.invalidateQueries({ queryKey: [key] });
    }
  };
  return { receipts, answer };
};
