import { type Folds, foldsOf, mayFold } from '../graph/fold.ts';
import type { Bench } from './bench.ts';
import { onlyNodes } from './selection.ts';

/** The branches that are folded up in an editor now. */
export const foldsNow = ({ flow, view }: Pick<Bench, 'flow' | 'view'>): Folds =>
  foldsOf(flow.getState().document, view.getState().folded);

/** Shows a branch as one card. */
export const foldUp = ({ flow, view }: Pick<Bench, 'flow' | 'view'>, first: string): void => {
  if (!mayFold(flow.getState().document, first)) return;
  const { folded } = view.getState();
  flow.getState().select(onlyNodes(first));
  view.setState({ folded: [...folded.filter((id) => id !== first), first], panel: null });
};

/** Shows the steps of a branch that was folded up; branches in it that were folded stay so. */
export const unfold = (view: Bench['view'], first: string): void =>
  view.setState({ folded: view.getState().folded.filter((id) => id !== first) });
