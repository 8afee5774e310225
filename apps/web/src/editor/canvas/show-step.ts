import type { ReactFlowInstance } from '@xyflow/react';
import { cardSize } from '../graph/card-size.ts';
import type { Bench } from '../model/bench.ts';
import { onlyNodes } from '../model/selection.ts';

const still = (): boolean => globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Brings a step into the middle of the canvas and selects it. */
export const showStep = (
  { flow }: Bench,
  reactFlow: Pick<ReactFlowInstance, 'setCenter' | 'getZoom'>,
  id: string,
): void => {
  const { document, select } = flow.getState();
  const node = document.nodes.find((known) => known.id === id);
  if (!node) return;
  select(onlyNodes(id));
  const { x, y } = node.position;
  const zoom = Math.max(0.7, Math.min(1, reactFlow.getZoom()));
  void reactFlow.setCenter(x + cardSize.width / 2, y + cardSize.height / 2, { zoom, duration: still() ? 0 : 250 });
};
