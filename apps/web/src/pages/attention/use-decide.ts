import type { AttentionItem } from '@ripen/contract';
import { useChange } from '../../list/use-change.ts';
import type { AttentionKind, Choice } from './kinds.ts';
import { type Settled, settleAll } from './settle-all.ts';

interface Deciding {
  items: readonly AttentionItem[];
  choice: Choice;
}

/** Decides about things of one kind, and says what came of it. */
export const useDecide = ({ count }: AttentionKind) =>
  useChange<Deciding, Settled>({
    change: ({ items, choice }) => settleAll(items, choice.decision),
    renews: ['attention', 'leads', 'runs', 'workflows'],
    said: ({ done, gone }, { choice }) => {
      if (done === 0) return 'Nothing to do: it went on meanwhile.';
      return `${count(done)} ${choice.done}${gone === 0 ? '' : `; ${gone} went on meanwhile`}.`;
    },
  });
