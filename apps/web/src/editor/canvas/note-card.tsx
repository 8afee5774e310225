import { type NodeProps, NodeResizeControl } from '@xyflow/react';
import { IconArrowsDiagonal2 } from '@tabler/icons-react';
import { memo } from 'react';
import { changeNote } from '../edits/change-note.ts';
import { onRaster } from '../graph/card-size.ts';
import { useBench } from '../model/bench.ts';
import type { NoteNode } from './note-node.ts';
import { NoteToolbar } from './note-toolbar.tsx';
import { NoteWords } from './note-words.tsx';
import classes from './notes.module.css';

const Corner = ({ id }: { id: string }) => {
  const { flow } = useBench();
  const resize = (width: number, height: number): void => {
    const { x, y } = onRaster({ x: width, y: height });
    flow.getState().perform(changeNote, { id, change: { size: { width: x, height: y } } });
  };
  return (
    <NodeResizeControl
      position="bottom-right"
      minWidth={120}
      minHeight={64}
      className={classes.corner ?? ''}
      onResizeEnd={(_event, { width, height }) => resize(width, height)}
    >
      <IconArrowsDiagonal2 size={14} stroke={1.7} aria-hidden />
    </NodeResizeControl>
  );
};

const Card = ({ data: { note }, selected }: NodeProps<NoteNode>) => {
  const { view, readOnly } = useBench();
  const write = (): void => {
    if (!readOnly) view.setState({ writing: note.id });
  };
  return (
    <div
      className={classes[note.shape]}
      data-tone={note.tone}
      data-selected={selected || undefined}
      data-testid={note.shape}
      onDoubleClick={write}
    >
      <div className={classes.words} data-frame-title={note.shape === 'frame' || undefined}>
        <NoteWords note={note} />
      </div>
      {readOnly ? null : (
        <>
          <NoteToolbar note={note} selected={selected} />
          <Corner id={note.id} />
        </>
      )}
    </div>
  );
};

/** A note or a frame on the canvas; drawn again only when it changed. */
export const NoteCard = memo(Card);
