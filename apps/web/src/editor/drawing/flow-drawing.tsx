import { useComputedColorScheme } from '@mantine/core';
import type { Setting, WorkflowDocument } from '@ripen/workflow';
import {
  Background,
  Controls,
  type Edge,
  type OnMove,
  ReactFlow,
  type ReactFlowInstance,
  ReactFlowProvider,
} from '@xyflow/react';
import '../canvas/react-flow.css';
import { useMemo } from 'react';
import canvas from '../canvas/flow-canvas.module.css';
import classes from './flow-drawing.module.css';
import { PlainCard } from './plain-card.tsx';
import { type PlainNode, plainDrawing, type Tints } from './plain-node.ts';

const nodeTypes = { plain: PlainCard };

const fit = { padding: 0.08, maxZoom: 0.9, minZoom: 0.05 };

interface Props {
  document: WorkflowDocument;
  setting: Setting;
  label: string;
  tints?: Tints;
  onInit?: (drawing: ReactFlowInstance<PlainNode, Edge>) => void;
  onMove?: OnMove;
}

/** A workflow drawn to be looked at: it can be panned and zoomed, and nothing in it changes. */
export const FlowDrawing = ({ document, setting, label, tints, onInit, onMove }: Props) => {
  const scheme = useComputedColorScheme('light');
  const drawing = useMemo(() => plainDrawing(document, { setting, tints }), [document, setting, tints]);
  return (
    <div className={`${canvas.frame} ${classes.frame}`} role="group" aria-label={label} data-testid="drawing">
      <ReactFlowProvider>
        <ReactFlow<PlainNode, Edge>
          {...drawing}
          nodeTypes={nodeTypes}
          fitView
          fitViewOptions={fit}
          minZoom={0.05}
          maxZoom={1.4}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          zoomOnDoubleClick={false}
          panOnScroll
          colorMode={scheme}
          {...(onInit === undefined ? {} : { onInit })}
          {...(onMove === undefined ? {} : { onMove })}
        >
          <Background gap={24} size={1.4} />
          <Controls showInteractive={false} position="bottom-left" />
        </ReactFlow>
      </ReactFlowProvider>
    </div>
  );
};
