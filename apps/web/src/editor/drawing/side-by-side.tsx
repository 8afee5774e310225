import type { Setting, WorkflowDocument } from '@ripen/workflow';
import type { Edge, OnMove, ReactFlowInstance } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import { boxAround } from '../graph/notes.ts';
import { FlowDrawing } from './flow-drawing.tsx';
import classes from './side-by-side.module.css';
import type { PlainNode } from './plain-node.ts';
import { tintsBetween } from './tints-between.ts';

/** A document with what it is called. */
export interface Named {
  name: string;
  document: WorkflowDocument;
}

type Side = 'before' | 'after';

/** Both drawings show the same part of the canvas, whichever is moved. */
const useTogether = (before: WorkflowDocument, after: WorkflowDocument) => {
  const drawings = useRef<Partial<Record<Side, ReactFlowInstance<PlainNode, Edge>>>>({});
  const box = useMemo(() => boxAround([...before.nodes, ...after.nodes]), [before, after]);
  const open = (side: Side) => (drawing: ReactFlowInstance<PlainNode, Edge>) => {
    drawings.current[side] = drawing;
    if (box) void drawing.fitBounds(box, { padding: 0.06 });
  };
  const follow =
    (side: Side): OnMove =>
    (event, viewport) => {
      if (event) void drawings.current[side === 'before' ? 'after' : 'before']?.setViewport(viewport);
    };
  return { open, follow };
};

/** Two documents beside each other, tinted where they differ, moved and zoomed together. */
export const SideBySide = ({ before, after, setting }: { before: Named; after: Named; setting: Setting }) => {
  const tints = useMemo(() => tintsBetween(before.document, after.document), [before.document, after.document]);
  const { open, follow } = useTogether(before.document, after.document);
  const sides = { before, after };
  return (
    <div className={classes.sides} key={`${before.name} ${after.name}`}>
      {(['before', 'after'] as const).map((side) => (
        <figure key={side} className={classes.side}>
          <figcaption className={classes.name}>{sides[side].name}</figcaption>
          <FlowDrawing
            document={sides[side].document}
            setting={setting}
            label={sides[side].name}
            tints={tints[side]}
            onInit={open(side)}
            onMove={follow(side)}
          />
        </figure>
      ))}
      <ul className={classes.legend} aria-label="Colours">
        <li data-tint="added">Added</li>
        <li data-tint="changed">Changed</li>
        <li data-tint="removed">Removed</li>
      </ul>
    </div>
  );
};
