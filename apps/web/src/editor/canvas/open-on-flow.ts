import type { ReactFlowInstance } from '@xyflow/react';
import { cardSize } from '../graph/card-size.ts';
import type { StepNode, WayEdge } from './step-node.ts';

const readable = 0.75;
const margin = 56;

/** Shows the whole flow if it can be read then, and otherwise its beginning. */
export const openOnFlow = (
  flow: ReactFlowInstance<StepNode, WayEdge>,
  pane: { width: number; height: number },
): void => {
  const nodes = flow.getNodes();
  const [first] = nodes;
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
  const shown = 0.9;
  const x = pane.width / 2 - (first.position.x + cardSize.width / 2) * shown;
  void flow.setViewport({ x, y: margin - first.position.y * shown, zoom: shown });
};
