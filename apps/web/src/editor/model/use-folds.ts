import { useEffect, useMemo } from 'react';
import { type Folds, foldsOf } from '../graph/fold.ts';
import { useBench, useFlow, useView } from './bench.ts';
import { foldsNow, unfold } from './fold-up.ts';

/** The branches that are folded up. */
export const useFolds = (): Folds => {
  const document = useFlow((flow) => flow.document);
  const folded = useView((view) => view.folded);
  return useMemo(() => foldsOf(document, folded), [document, folded]);
};

/** Whatever is selected alone is seen: the branch it was folded into opens. */
export const useUnfolding = (): void => {
  const bench = useBench();
  const only = useFlow(({ selection: { nodes } }) => (nodes.length === 1 ? nodes[0] : undefined));
  useEffect(() => {
    if (only === undefined) return;
    const open = (first: string | undefined): void => {
      if (first === undefined) return;
      unfold(bench.view, first);
      open(foldsNow(bench).within.get(only));
    };
    open(foldsNow(bench).within.get(only));
  }, [bench, only]);
};
