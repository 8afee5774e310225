import { ActionIcon } from '@mantine/core';
import { Count } from '@ripen/ui';
import { drawNode } from '@ripen/workflow/editor';
import { IconChevronDown, IconChevronRight, IconCornerDownRight, IconPlus } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { TriedOnWay } from '../backtest/tried-at.tsx';
import { mayFold } from '../graph/fold.ts';
import { wayName } from '../graph/ports-of.ts';
import type { OutlineRow } from '../graph/walking-order.ts';
import { useBench, useFlow, useView } from '../model/bench.ts';
import { foldUp, unfold } from '../model/fold-up.ts';
import { useFolds } from '../model/use-folds.ts';
import { askAtPort } from '../picker/ask-at-port.ts';
import { quoted } from '@ripen/workflow';
import classes from './outline.module.css';

type Way = Exclude<OutlineRow, { row: 'step' }>;

const Add = ({ from, port }: { from: string; port: string }) => {
  const bench = useBench();
  const name = useFlow(({ document }) => wayName(document, { from, port }));
  const add = ({ currentTarget }: MouseEvent<HTMLButtonElement>): void => {
    const { left, bottom } = currentTarget.getBoundingClientRect();
    askAtPort(bench, { from, port }, { x: left, y: bottom + 4 });
  };
  return bench.readOnly ? null : (
    <ActionIcon size="sm" aria-label={`Add a step after “${name}”`} onClick={add} data-testid="outline-add-way">
      <IconPlus size={14} aria-hidden />
    </ActionIcon>
  );
};

/** Folds the branch behind a way out up, where there is one to fold. */
const Fold = ({ way }: { way: { from: string; port: string } }) => {
  const bench = useBench();
  const to = useFlow(({ document }) => {
    const next = document.edges.find(({ from, port }) => from === way.from && port === way.port)?.to;
    return next !== undefined && mayFold(document, next) ? next : null;
  });
  const folded = useFolds().inside.has(to ?? '');
  const name = useFlow(({ document }) => wayName(document, way));
  if (to === null) return null;
  return (
    <ActionIcon
      size="xs"
      aria-expanded={!folded}
      aria-label={`Branch “${name}”`}
      onClick={() => (folded ? unfold(bench.view, to) : foldUp(bench, to))}
      data-testid="outline-fold"
    >
      {folded ? <IconChevronRight size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
    </ActionIcon>
  );
};

const Named = ({ row }: { row: Extract<Way, { row: 'way' }> }) => {
  const passed = useView(({ counts }) => counts?.nodes[row.from]?.passed[row.port] ?? 0);
  const tried = useView((state) => state.tried !== null);
  const name = useFlow(({ document }) => wayName(document, row));
  return (
    <div className={classes.way}>
      <Fold way={row} />
      <span className={classes.port}>{name}</span>
      {tried ? <TriedOnWay from={row.from} port={row.port} place="inOutline" /> : null}
      {passed > 0 && !tried ? (
        <span className={classes.passed}>
          <Count value={passed} /> passed
        </span>
      ) : null}
      <span className={classes.acts}>
        <Add from={row.from} port={row.port} />
      </span>
    </div>
  );
};

const Link = ({ row, onShow }: { row: Extract<Way, { row: 'link' }>; onShow: (id: string) => void }) => {
  const { setting } = useBench();
  const node = useFlow(({ document }) => document.nodes.find(({ id }) => id === row.to));
  return (
    <button type="button" className={classes.link} onClick={() => onShow(row.to)}>
      <IconCornerDownRight size={14} aria-hidden /> goes on at{' '}
      {quoted(node ? drawNode(node, setting).sentence : row.to)}
    </button>
  );
};

/** A named way out in the outline, a way that goes on at a step standing elsewhere, or one that leads nowhere. */
export const OutlineWay = ({ row, onShow }: { row: Way; onShow: (id: string) => void }) => {
  if (row.row === 'way') return <Named row={row} />;
  if (row.row === 'link') return <Link row={row} onShow={onShow} />;
  return (
    <div className={classes.nowhere}>
      leads nowhere yet <Add from={row.from} port={row.port} />
    </div>
  );
};
