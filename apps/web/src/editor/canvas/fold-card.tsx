import { ActionIcon, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconArrowsMoveVertical, IconFold } from '@tabler/icons-react';
import { Handle, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { countOf } from '../../words/count-of.ts';
import { foldPort } from '../graph/fold.ts';
import { insideOf } from '../live/inside-of.ts';
import { useBench, useView } from '../model/bench.ts';
import { unfold } from '../model/fold-up.ts';
import type { ViewState } from '../model/view-store.ts';
import { facing, type FoldNode } from './fold-node.ts';
import classes from './step-card.module.css';

const lightOf = ({ lit }: ViewState, inside: readonly string[]): string | undefined => {
  if (!lit) return undefined;
  if (lit.now !== null && inside.includes(lit.now)) return lit.parked ? 'parked' : 'now';
  return inside.some((id) => lit.nodes.has(id)) ? 'passed' : 'aside';
};

const Card = ({ id, data, selected }: NodeProps<FoldNode>) => {
  const { view, readOnly } = useBench();
  const { inside, faults, direction, sentence } = data;
  const light = useView((state) => lightOf(state, inside));
  const said = useView(({ counts }) => insideOf(counts, inside));
  const aim = useView(({ connecting }) => (connecting ? (connecting.targets.has(id) ? 'may' : 'may-not') : undefined));
  return (
    <div
      className={`${classes.card} ${classes.folded}`}
      data-fold={id}
      data-selected={selected || undefined}
      data-faulty={faults.length > 0 || undefined}
      data-light={light}
      data-aim={aim}
      data-testid="fold"
    >
      <Handle
        type="target"
        position={facing[direction].targetPosition}
        className={`${classes.dot} ${classes.into}`}
        isConnectable={!readOnly}
        isConnectableStart={false}
        data-port="in"
        role="img"
        aria-label={`Way into the branch from “${sentence}” on`}
      />
      <div className={classes.body}>
        <span className={classes.icon}>
          <IconFold size={18} stroke={1.7} aria-hidden />
        </span>
        <span className={classes.words}>
          <span className={classes.title} title={sentence}>
            {sentence}
          </span>
          <span className={classes.sentence} data-testid="fold-words">
            {countOf(inside.length, 'step')}
            {said}
          </span>
        </span>
        <Tooltip label="Expand this branch">
          <ActionIcon
            className={`${classes.unfold} nodrag nopan`}
            size="md"
            tabIndex={-1}
            aria-label={`Expand the branch from “${sentence}” on`}
            onClick={(event) => {
              event.stopPropagation();
              unfold(view, id);
            }}
            data-testid="unfold"
          >
            <IconArrowsMoveVertical size={16} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      {faults.length > 0 ? (
        <div className={classes.fault} data-testid="fault">
          <IconAlertTriangle size={14} stroke={2} aria-hidden />
          <span>{countOf(faults.length, 'problem')} inside</span>
        </div>
      ) : null}
      <Handle
        type="source"
        id={foldPort}
        position={facing[direction].sourcePosition}
        className={classes.dot}
        isConnectable={false}
        role="img"
        aria-label={`Way out of the branch from “${sentence}” on`}
      />
    </div>
  );
};

/** A branch that is folded up: how many steps it holds, who waits in them, and what is wrong in it. */
export const FoldCard = memo(Card);
