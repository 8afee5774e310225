import { IconPlus } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { wayName } from '../graph/ports-of.ts';
import { useBench, useFlow, useView } from '../model/bench.ts';
import { askAtPort } from '../picker/ask-at-port.ts';
import classes from './step-card.module.css';

/** The plus below a way out that leads nowhere: asks for the next step. */
export const OpenPort = ({ node, port }: { node: string; port: string }) => {
  const bench = useBench();
  const name = useFlow(({ document }) => wayName(document, { from: node, port }));
  const over = useView(
    ({ dragging }) => dragging?.over.on === 'port' && dragging.over.from === node && dragging.over.port === port,
  );
  const ask = ({ currentTarget }: MouseEvent<HTMLButtonElement>): void => {
    const { left, bottom } = currentTarget.getBoundingClientRect();
    askAtPort(bench, { from: node, port }, { x: left, y: bottom + 6 });
  };
  return (
    <div className={classes.open} data-open-port={port} data-open-node={node} data-over={over || undefined}>
      <button
        type="button"
        className={`${classes.plus} nodrag nopan`}
        onClick={ask}
        tabIndex={-1}
        aria-label={`Add a step after “${name}”`}
        data-testid="plus-port"
      >
        <IconPlus size={14} stroke={2} aria-hidden />
      </button>
    </div>
  );
};
