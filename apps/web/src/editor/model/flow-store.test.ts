import type { WorkflowDocument } from '@ripen/workflow';
import { describe, expect, it } from 'vitest';
import { addNode } from '../edits/add-node.ts';
import { configure } from '../edits/configure.ts';
import { connect } from '../edits/connect.ts';
import { moveNodes } from '../edits/move-nodes.ts';
import { remove } from '../edits/remove.ts';
import { createFlowStore, togetherFor } from './flow-store.ts';

const empty: WorkflowDocument = {
  name: 'Welcome',
  kind: 'nurture',
  nodes: [],
  edges: [],
  settings: { entry: 'again' },
};

const start = () => {
  const clock = { now: 0 };
  const store = createFlowStore(empty, () => clock.now);
  return { clock, store, flow: () => store.getState() };
};

const place = { x: 0, y: 0 };

describe('the history of an editor', () => {
  it('undoes and does again every edit, by name, to the very same documents', () => {
    const { flow } = start();
    flow().perform(addNode, { kind: 'entry', position: place });
    flow().perform(addNode, { kind: 'exit', position: { x: 0, y: 200 } });
    flow().perform(connect, { from: 'n1', port: 'entered', to: 'n2' });
    const drawn = flow().document;
    expect(flow().past.map(({ said }) => said)).toEqual(['add entry', 'add exit', 'connect']);
    flow().undo();
    flow().undo();
    flow().undo();
    expect(flow().document).toBe(empty);
    expect(flow().future.map(({ said }) => said)).toEqual(['connect', 'add exit', 'add entry']);
    flow().redo();
    flow().redo();
    flow().redo();
    expect(flow().document).toBe(drawn);
    expect(flow().future).toEqual([]);
  });

  it('does nothing where there is nothing to undo', () => {
    const { flow } = start();
    flow().undo();
    flow().redo();
    expect(flow().document).toBe(empty);
  });

  it('forgets what was undone once something else is done', () => {
    const { flow } = start();
    flow().perform(addNode, { kind: 'entry', position: place });
    flow().undo();
    flow().perform(addNode, { kind: 'exit', position: place });
    expect(flow().future).toEqual([]);
  });

  it('makes one step of what belongs together, until a pause or something else comes between', () => {
    const { flow, clock } = start();
    flow().perform(addNode, { kind: 'add-tag', position: place });
    for (const tag of ['w', 'we', 'web']) flow().perform(configure, { node: 'n1', config: { tag } });
    expect(flow().past).toHaveLength(2);
    flow().perform(moveNodes, { to: new Map([['n1', { x: 8, y: 0 }]]) });
    flow().perform(configure, { node: 'n1', config: { tag: 'webi' } });
    expect(flow().past).toHaveLength(4);
    clock.now += togetherFor;
    flow().perform(configure, { node: 'n1', config: { tag: 'webin' } });
    expect(flow().past).toHaveLength(5);
    flow().undo();
    flow().undo();
    flow().undo();
    expect(flow().document.nodes[0]?.config).toEqual({ tag: 'web' });
    flow().undo();
    expect(flow().document.nodes[0]?.config).toEqual({ tag: '' });
  });

  it('keeps no step for an edit that changes nothing', () => {
    const { flow } = start();
    flow().perform(connect, { from: 'n1', port: 'done', to: 'n2' });
    const { past } = flow();
    flow().perform({ ...remove, apply: (document) => ({ document }) }, { nodes: [], edges: [] });
    expect(flow().past).toBe(past);
  });

  it('selects again what was selected, and nothing that is gone', () => {
    const { flow } = start();
    flow().perform(addNode, { kind: 'entry', position: place });
    expect(flow().selection.nodes).toEqual(['n1']);
    flow().perform(remove, { nodes: ['n1'], edges: [] });
    expect(flow().selection.nodes).toEqual([]);
    flow().undo();
    expect(flow().selection.nodes).toEqual(['n1']);
    flow().undo();
    expect(flow().selection.nodes).toEqual([]);
  });

  it('tells what happened, each time anew', () => {
    const { flow } = start();
    flow().perform(addNode, { kind: 'wait', position: place });
    expect(flow().told).toEqual({ said: 'Add wait', times: 1 });
    flow().undo();
    expect(flow().told).toEqual({ said: 'Undone: add wait', times: 2 });
  });
});
