import { useComputedColorScheme } from '@mantine/core';
import {
  type AriaLabelConfig,
  Background,
  ConnectionLineType,
  Controls,
  MiniMap,
  ReactFlow,
  type ReactFlowInstance,
  type ReactFlowProps,
} from '@xyflow/react';
import './react-flow.css';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { raster } from '../graph/card-size.ts';
import { useBench, useView } from '../model/bench.ts';
import classes from './flow-canvas.module.css';
import { openOnFlow } from './open-on-flow.ts';
import { FoldCard } from './fold-card.tsx';
import { Guides } from './guides.tsx';
import { LabelLayer } from './label-layer.tsx';
import { NoteCard } from './note-card.tsx';
import type { CanvasNode } from './note-node.ts';
import { showStep } from './show-step.ts';
import { StepCard } from './step-card.tsx';
import type { WayEdge } from './step-node.ts';
import { useConnecting } from './use-connecting.ts';
import { useFlowNodes } from './use-flow-nodes.ts';
import { useKeepInSight } from './use-keep-in-sight.ts';
import { useLongPress } from './use-long-press.ts';
import { usePointing } from './use-pointing.ts';
import { useReconnecting } from './use-reconnecting.ts';
import { WayLine } from './way-line.tsx';

const nodeTypes = { step: StepCard, fold: FoldCard, note: NoteCard, frame: NoteCard };
const edgeTypes = { way: WayLine };
const grid: [number, number] = [raster, raster];
const mapSize = { width: 148, height: 104 };
const zoomKeys = ['Meta', 'Control'];
const manyKeys = ['Meta', 'Control', 'Shift'];

const words: Partial<AriaLabelConfig> = {
  'node.a11yDescription.default': 'Enter opens this step, Delete removes it, Escape leaves it.',
  'node.a11yDescription.keyboardDisabled':
    'Enter opens this step, arrow keys lead to those beside it, with Alt they move it, Delete removes it, Escape leaves it.',
  'node.a11yDescription.ariaLiveMessage': ({ direction }) => `Moved ${direction}`,
  'edge.a11yDescription.default': 'Delete removes this line.',
  'controls.ariaLabel': 'Zoom',
  'controls.zoomIn.ariaLabel': 'Zoom in',
  'controls.zoomOut.ariaLabel': 'Zoom out',
  'controls.fitView.ariaLabel': 'Show the whole flow',
  'minimap.ariaLabel': 'Map of the flow',
};

/** How the canvas behaves, whatever is on it. */
const manners: Partial<ReactFlowProps<CanvasNode, WayEdge>> = {
  connectionLineType: ConnectionLineType.SmoothStep,
  connectionRadius: 36,
  edgesFocusable: false,
  reconnectRadius: 14,
  deleteKeyCode: null,
  multiSelectionKeyCode: manyKeys,
  snapGrid: grid,
  nodeDragThreshold: 3,
  minZoom: 0.1,
  maxZoom: 1.6,
  zoomOnDoubleClick: false,
  panOnScroll: true,
  zoomActivationKeyCode: zoomKeys,
  ariaLabelConfig: words,
  elevateNodesOnSelect: true,
};

const mapColour = ({ type, data, selected }: CanvasNode): string => {
  if (type === 'fold') return 'light-dark(var(--mantine-color-gray-6), var(--mantine-color-dark-2))';
  if (type !== 'step') return 'color-mix(in srgb, var(--mantine-color-gray-5) 25%, transparent)';
  if (data.faults.length > 0) return 'var(--mantine-color-red-5)';
  return selected
    ? 'var(--mantine-color-plum-5)'
    : 'light-dark(var(--mantine-color-gray-4), var(--mantine-color-dark-4))';
};

const InSight = () => {
  useKeepInSight();
  return null;
};

/** The workflow as a graph to draw on. */
export const FlowCanvas = ({ children }: { children?: ReactNode }) => {
  const bench = useBench();
  const { readOnly } = bench;
  const scheme = useComputedColorScheme('light');
  const drawing = useFlowNodes();
  const crowded = drawing.nodes.length > 7;
  const connecting = useConnecting();
  const reconnecting = useReconnecting();
  const pointing = usePointing(connecting);
  const snaps = useView((view) => view.snaps);
  const [layer, setLayer] = useState<Element | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  useLongPress(frame);
  const open = useCallback(
    (flow: ReactFlowInstance<CanvasNode, WayEdge>) => {
      const { clientWidth: width = 0, clientHeight: height = 0 } = frame.current ?? {};
      setLayer(frame.current?.querySelector('.react-flow__edgelabel-renderer') ?? null);
      openOnFlow(flow, { width, height });
      const [step] = bench.flow.getState().selection.nodes;
      if (step !== undefined) showStep(bench, flow, step);
    },
    [bench],
  );
  return (
    <div className={classes.frame} ref={frame} data-testid="canvas">
      <LabelLayer value={layer}>
        <ReactFlow<CanvasNode, WayEdge>
          {...drawing}
          {...connecting.props}
          {...reconnecting}
          {...pointing}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onInit={open}
          {...manners}
          snapToGrid={snaps}
          nodesDraggable={!readOnly}
          nodesConnectable={!readOnly}
          edgesReconnectable={!readOnly}
          colorMode={scheme}
        >
          <Background gap={24} size={1.4} />
          <Controls showInteractive={false} position="bottom-left" />
          {crowded ? (
            <MiniMap
              style={mapSize}
              pannable
              zoomable
              position="bottom-right"
              nodeColor={mapColour}
              nodeBorderRadius={20}
              className={classes.map}
            />
          ) : null}
          <Guides />
          <InSight />
          {children}
        </ReactFlow>
      </LabelLayer>
    </div>
  );
};
