import { editorOf } from '@ripen/workflow/editor';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import card from '../canvas/step-card.module.css';
import classes from './flow-drawing.module.css';
import type { PlainNode } from './plain-node.ts';

const Card = ({ data: { node, drawn, tint, direction } }: NodeProps<PlainNode>) => {
  const Icon = editorOf(node.kind)?.icon ?? IconAlertTriangle;
  const right = direction === 'right';
  return (
    <div
      className={`${card.card} ${classes.card}`}
      data-starts={drawn.starts || undefined}
      data-disabled={node.disabled || undefined}
      data-tint={tint}
    >
      <Handle type="target" position={right ? Position.Left : Position.Top} isConnectable={false} aria-hidden />
      <div className={card.body}>
        <span className={card.icon}>
          <Icon size={18} stroke={1.7} aria-hidden />
        </span>
        <span className={card.words}>
          {node.title === undefined ? null : <span className={card.title}>{node.title}</span>}
          <span className={card.sentence}>{drawn.sentence}</span>
        </span>
      </div>
      <Handle type="source" position={right ? Position.Right : Position.Bottom} isConnectable={false} aria-hidden />
    </div>
  );
};

/** A step that is only looked at: its sentence, and what became of it. */
export const PlainCard = memo(Card);
