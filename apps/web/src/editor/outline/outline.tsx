import type { WorkflowDocument } from '@ripen/workflow';
import { useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import { showStep } from '../canvas/show-step.ts';
import { type Folds, foldedDocument } from '../graph/fold.ts';
import { type OutlineRow, outlineOf } from '../graph/walking-order.ts';
import { useBench, useFlow } from '../model/bench.ts';
import { useFolds } from '../model/use-folds.ts';
import classes from './outline.module.css';
import { OutlineNotes } from './outline-notes.tsx';
import { OutlineFold } from './outline-fold.tsx';
import { OutlineStep } from './outline-step.tsx';
import { OutlineWay } from './outline-way.tsx';

const keyOf = (row: OutlineRow): string => (row.row === 'step' ? row.node.id : `${row.row} ${row.from} ${row.port}`);

/** The rows as they are seen: a folded branch has one, and what it goes on to follows it. */
const seenRows = (document: WorkflowDocument, folds: Folds): OutlineRow[] =>
  outlineOf(foldedDocument(document, folds)).filter(
    (row) => row.row === 'step' || row.row === 'link' || !folds.inside.has(row.from),
  );

/** The same workflow as a list: steps in the order a lead walks them, branches indented; every edit can be made here too. */
export const Outline = () => {
  const bench = useBench();
  const reactFlow = useReactFlow();
  const document = useFlow((flow) => flow.document);
  const folds = useFolds();
  const rows = useMemo(() => seenRows(document, folds), [document, folds]);
  const firstApart = rows.findIndex((row) => row.row === 'step' && !row.reached);
  const show = (id: string): void => {
    showStep(bench, reactFlow, id);
    if (bench.view.getState().run === null) bench.view.setState({ panel: 'step' });
  };
  return (
    <nav className={classes.outline} aria-label="Outline" data-testid="outline" data-steps>
      <h2 className={classes.title}>Outline</h2>
      {rows.length === 0 ? <p className={classes.none}>There are no steps yet.</p> : null}
      <ol className={classes.rows}>
        {rows.map((row, index) => (
          <li key={keyOf(row)} style={{ paddingLeft: row.depth * 16 }}>
            {index === firstApart ? <p className={classes.apart}>No lead gets to these:</p> : null}
            {row.row === 'step' && folds.inside.has(row.node.id) ? (
              <OutlineFold first={row.node.id} inside={folds.inside.get(row.node.id) ?? []} />
            ) : row.row === 'step' ? (
              <OutlineStep node={row.node} onShow={show} />
            ) : (
              <OutlineWay row={row} onShow={show} />
            )}
          </li>
        ))}
      </ol>
      <OutlineNotes />
    </nav>
  );
};
