import type { Bench } from '../model/bench.ts';

/** Puts the keyboard on a step's card. */
export const focusCard = (id: string): void => {
  const card = document.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
  if (card instanceof HTMLElement) card.focus({ preventScroll: true });
};

/** Closes the panel, puts out a lit path, and brings the keyboard back to the selected step. */
export const closePanel = ({ flow, view }: Bench): void => {
  const { panel } = view.getState();
  view.setState({ panel: null, run: null, runsAt: null, lit: null });
  const [node] = flow.getState().selection.nodes;
  if (panel === 'step' && node !== undefined) focusCard(node);
};
