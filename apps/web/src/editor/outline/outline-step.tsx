import { ActionIcon, Tooltip } from '@mantine/core';
import { Count } from '@ripen/ui';
import type { GraphNode } from '@ripen/workflow';
import { drawNode, editorOf } from '@ripen/workflow/editor';
import { IconAlertTriangle, IconHourglass, IconPlus, IconTrash } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { TriedAtStep } from '../backtest/tried-at.tsx';
import { remove } from '../edits/remove.ts';
import { useBench, useFlow, useView } from '../model/bench.ts';
import { askAtPort } from '../picker/ask-at-port.ts';
import classes from './outline.module.css';

const Numbers = ({ id }: { id: string }) => {
  const inside = useView(({ counts }) => counts?.nodes[id]?.inside ?? 0);
  const parked = useView(({ counts }) => counts?.nodes[id]?.parked ?? 0);
  const tried = useView((state) => state.tried !== null);
  if (tried)
    return (
      <span className={classes.numbers}>
        <TriedAtStep node={id} place="inOutline" />
      </span>
    );
  return (
    <span className={classes.numbers}>
      {inside > 0 ? (
        <span className={classes.inside} title="Leads inside now">
          <IconHourglass size={12} aria-hidden /> <Count value={inside} />
        </span>
      ) : null}
      {parked > 0 ? (
        <span className={classes.parked} title="Leads parked here">
          <IconAlertTriangle size={12} aria-hidden /> <Count value={parked} />
        </span>
      ) : null}
    </span>
  );
};

const Acts = ({ node, ports, sentence }: { node: GraphNode; ports: readonly string[]; sentence: string }) => {
  const bench = useBench();
  const [port, ...others] = ports;
  const add = ({ currentTarget }: MouseEvent<HTMLButtonElement>): void => {
    const { left, bottom } = currentTarget.getBoundingClientRect();
    if (port !== undefined) askAtPort(bench, { from: node.id, port }, { x: left, y: bottom + 4 });
  };
  return (
    <span className={classes.acts}>
      {port === undefined || others.length > 0 ? null : (
        <Tooltip label="Add a step after this one">
          <ActionIcon size="sm" aria-label={`Add a step after “${sentence}”`} onClick={add} data-testid="outline-add">
            <IconPlus size={14} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label="Remove">
        <ActionIcon
          size="sm"
          aria-label={`Remove “${sentence}”`}
          onClick={() => bench.flow.getState().perform(remove, { nodes: [node.id], edges: [] })}
          data-testid="outline-remove"
        >
          <IconTrash size={14} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </span>
  );
};

/** A step in the outline: its sentence, its faults and numbers, and what can be done with it. */
export const OutlineStep = ({ node, onShow }: { node: GraphNode; onShow: (id: string) => void }) => {
  const { setting, readOnly } = useBench();
  const selected = useFlow(({ selection }) => selection.nodes.includes(node.id));
  const fault = useView(({ faults }) => faults.find((known) => known.node === node.id)?.detail);
  const lit = useView((view) => (view.lit ? (view.lit.nodes.has(node.id) ? 'passed' : 'aside') : undefined));
  const { sentence, ports } = drawNode(node, setting);
  const Icon = editorOf(node.kind)?.icon ?? IconAlertTriangle;
  return (
    <div className={classes.step} data-selected={selected || undefined} data-light={lit}>
      <button
        type="button"
        className={classes.open}
        onClick={() => onShow(node.id)}
        aria-current={selected || undefined}
        data-step
        data-id={node.id}
        data-testid="outline-step"
      >
        <Icon size={16} stroke={1.7} aria-hidden />
        <span>
          {node.title === undefined ? null : <strong>{node.title}: </strong>}
          {sentence}
          {fault === undefined ? null : <span className={classes.fault}>{fault}</span>}
        </span>
      </button>
      <Numbers id={node.id} />
      {readOnly ? null : <Acts node={node} ports={ports} sentence={sentence} />}
    </div>
  );
};
