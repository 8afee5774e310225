import type { WorkflowDocument, WorkflowKind } from '@ripen/workflow';
import { describe, expect, it } from 'vitest';
import { addNode } from '../edits/add-node.ts';
import { bareSetting } from '../graph/ports-of.ts';
import type { Bench } from '../model/bench.ts';
import { createFlowStore } from '../model/flow-store.ts';
import { onlyNodes } from '../model/selection.ts';
import { createViewStore } from '../model/view-store.ts';
import { isSpent, kindsFor } from '../picker/kinds-for.ts';
import { addKind } from './add-kind.ts';

const bench = (kind: WorkflowKind): Bench => {
  const document: WorkflowDocument = { name: 'Welcome', kind, nodes: [], edges: [], settings: { entry: 'again' } };
  const setting = { ...bareSetting, tags: [] };
  return {
    workflowId: 'w',
    kind,
    flow: createFlowStore(document, () => 0),
    view: createViewStore(),
    setting,
    readOnly: false,
    phone: false,
  };
};
const lines = ({ flow }: Bench): string[] =>
  flow.getState().document.edges.map(({ from, port, to }) => `${from} ${port} ${to}`);

describe('the kinds that may stand somewhere', () => {
  it('are those of the kind of workflow', () => {
    expect(kindsFor('scoring', 'anywhere')).toContain('points');
    expect(kindsFor('nurture', 'anywhere')).not.toContain('signal');
  });

  it('behind a way out are none that start, in a line none that end', () => {
    expect(kindsFor('nurture', 'after')).not.toContain('entry');
    expect(kindsFor('nurture', 'after')).toContain('exit');
    expect(kindsFor('nurture', 'between')).not.toContain('exit');
  });

  it('hold one entry in a nurture flow, and any number of signals in a model', () => {
    const { flow } = bench('nurture');
    expect(isSpent(flow.getState().document, 'entry')).toBe(false);
    flow.getState().perform(addNode, { kind: 'entry', position: { x: 0, y: 0 } });
    expect(isSpent(flow.getState().document, 'entry')).toBe(true);
    expect(isSpent({ ...flow.getState().document, kind: 'scoring' }, 'signal')).toBe(false);
  });
});

describe('adding from the palette', () => {
  it('makes a chain, each step after the one before, which is selected', () => {
    const made = bench('nurture');
    for (const kind of ['entry', 'wait', 'exit']) addKind(made, kind);
    expect(lines(made)).toEqual(['n1 entered n2', 'n2 done n3']);
  });

  it('goes on at the last open way when nothing is selected', () => {
    const made = bench('nurture');
    for (const kind of ['entry', 'branch', 'wait']) addKind(made, kind);
    made.flow.getState().select({ nodes: [], edges: [] });
    addKind(made, 'exit');
    expect(lines(made)).toEqual(['n1 entered n2', 'n2 yes n3', 'n3 done n4']);
  });

  it('fills the open way of the selected step before it breaks into a line', () => {
    const made = bench('nurture');
    for (const kind of ['entry', 'branch', 'wait']) addKind(made, kind);
    made.flow.getState().select(onlyNodes('n2'));
    addKind(made, 'exit');
    expect(lines(made)).toEqual(['n1 entered n2', 'n2 yes n3', 'n2 no n4']);
    made.flow.getState().select(onlyNodes('n1'));
    addKind(made, 'add-tag');
    expect(lines(made)).toContain('n5 done n2');
  });

  it('puts what can’t be reached below everything else', () => {
    const made = bench('scoring');
    addKind(made, 'signal');
    addKind(made, 'signal');
    const [first, second] = made.flow.getState().document.nodes;
    expect(second?.position.y).toBeGreaterThan(first?.position.y ?? 0);
  });
});
