import { workflowDocument } from '@ripen/workflow';
import { expect, it } from 'vitest';
import { createFlowStore } from '../model/flow-store.ts';
import { disable } from './disable.ts';
import { renameStep } from './rename-step.ts';

const position = { x: 0, y: 0 };
const flow = workflowDocument.parse({
  name: 'A flow',
  kind: 'nurture',
  nodes: [
    { id: 'in', kind: 'entry', config: { on: 'api' }, position },
    { id: 'w', kind: 'wait', config: { for: { days: 1 } }, position },
    { id: 'b', kind: 'branch', config: {}, position },
    { id: 'x', kind: 'exit', config: {}, position },
  ],
  edges: [],
});

it('disables what can be of the selected steps, enables them once all are, and undo says which', () => {
  const store = createFlowStore(flow, () => 0);
  const scene = (nodes: string[]) => ({
    document: store.getState().document,
    selection: { nodes, edges: [] },
    clip: null,
  });
  expect(disable.now?.(scene(['in', 'x']))).toBeNull();
  const some = disable.now?.(scene(['in', 'w', 'b', 'x']));
  expect(some).toEqual({ nodes: ['w', 'b'], disabled: true });
  if (some) store.getState().perform(disable, some);
  expect(store.getState().document.nodes.map((node) => node.disabled ?? false)).toEqual([false, true, true, false]);
  expect(store.getState().past.at(-1)?.said).toBe('disable 2 steps');
  const all = disable.now?.(scene(['w', 'b']));
  if (all) store.getState().perform(disable, all);
  expect(store.getState().document).toEqual(flow);
});

it('names a step, and forgets the name when it is emptied', () => {
  const store = createFlowStore(flow, () => 0);
  store.getState().perform(renameStep, { node: 'w', title: 'A day of rest' });
  expect(store.getState().document.nodes[1]?.title).toBe('A day of rest');
  store.getState().perform(renameStep, { node: 'w', title: ' ' });
  expect(store.getState().document).toEqual(flow);
  expect(store.getState().past).toHaveLength(1);
});
