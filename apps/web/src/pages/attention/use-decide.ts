import type { AttentionItem } from '@ripen/contract';
import { useChange } from '../../list/use-change.ts';
import type { AttentionKind } from './kinds.ts';
import { type Decision, type Settled, settleAll } from './settle-all.ts';

interface Deciding {
  items: readonly AttentionItem[];
  decision: Decision;
}

/** Decides about things of one kind, and says what came of it. */
export const useDecide = ({ count, skip }: AttentionKind) =>
  useChange<Deciding, Settled>({
    change: ({ items, decision }) => settleAll(items, decision),
    renews: ['attention', 'leads', 'runs', 'workflows'],
    said: ({ done, gone }, { decision }) => {
      const what = decision === 'retry' ? 'tried again' : (skip?.done ?? 'skipped');
      if (done === 0) return 'Nothing to do: it went on meanwhile.';
      return `${count(done)} ${what}${gone === 0 ? '' : `; ${gone} went on meanwhile`}.`;
    },
  });
