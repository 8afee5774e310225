import type { ReactFlowInstance } from '@xyflow/react';
import { cardSize } from '../graph/card-size.ts';
import type { CanvasNode } from './note-node.ts';
import type { WayEdge } from './step-node.ts';

const readable = 0.75;
const shown = 0.9;
const margin = 56;

/** Where a flow that reaches from left to right is put: all of it in the middle if it fits, or its beginning, without a gap at its edges. */
const alongside = ({ from, to, at }: { from: number; to: number; at: number }, width: number): number => {
  const [left, right] = [margin - from * shown, width - margin - to * shown];
  return right >= left ? (left + right) / 2 : Math.min(left, Math.max(right, width / 2 - at * shown));
};

/** Shows the whole flow if it can be read then, and otherwise its beginning. */
export const openOnFlow = (
  flow: ReactFlowInstance<CanvasNode, WayEdge>,
  pane: { width: number; height: number },
): void => {
  const nodes = flow.getNodes();
  const first = nodes.find(({ type }) => type === 'step') ?? nodes[0];
  if (!first) return;
  const bounds = flow.getNodesBounds(nodes);
  const zoom = Math.min(
    1,
    (pane.width - 2 * margin) / bounds.width,
    (pane.height - 2 * margin) / (bounds.height + cardSize.down),
  );
  if (zoom >= readable) {
    const x = pane.width / 2 - (bounds.x + bounds.width / 2) * zoom;
    const spare = pane.height - bounds.height * zoom;
    void flow.setViewport({ x, y: Math.max(margin, spare / 3) - bounds.y * zoom, zoom });
    return;
  }
  const x = alongside(
    { from: bounds.x, to: bounds.x + bounds.width, at: first.position.x + cardSize.width / 2 },
    pane.width,
  );
  void flow.setViewport({ x, y: margin - first.position.y * shown, zoom: shown });
};
