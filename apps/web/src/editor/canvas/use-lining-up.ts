import { type NodeChange, useStoreApi } from '@xyflow/react';
import { useCallback, useRef } from 'react';
import type { Guide } from '../graph/line-up.ts';
import { useBench } from '../model/bench.ts';
import { lineUpDrag, type Sight } from './line-up-drag.ts';
import type { CanvasNode } from './note-node.ts';

const same = (a: readonly Guide[], b: readonly Guide[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** While steps are dragged, from the first move to the drop: puts them in line with what is near, and shows by which lines. */
export const useLiningUp = () => {
  const { view } = useBench();
  const reactFlow = useStoreApi<CanvasNode>();
  const dragging = useRef(false);
  return useCallback(
    (changes: readonly NodeChange<CanvasNode>[], nodes: readonly CanvasNode[]): NodeChange<CanvasNode>[] => {
      const drags = changes.some((change) => change.type === 'position' && change.dragging === true);
      const dropped = dragging.current && changes.some((change) => change.type === 'position' && !change.dragging);
      if (!drags && !dropped) return [...changes];
      dragging.current = drags;
      const { transform, width, height } = reactFlow.getState();
      const [x, y, zoom] = transform;
      const sight: Sight = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom, zoom };
      const lined = lineUpDrag(changes, nodes, sight);
      const guides = drags ? lined.guides : [];
      if (!same(guides, view.getState().guides)) view.setState({ guides });
      return lined.changes;
    },
    [reactFlow, view],
  );
};
