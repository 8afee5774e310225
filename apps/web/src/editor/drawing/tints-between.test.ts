import type { WorkflowDocument } from '@ripen/workflow';
import { expect, it } from 'vitest';
import { tintsBetween } from './tints-between.ts';

const at = { x: 0, y: 0 };
const before: WorkflowDocument = {
  name: 'Welcome',
  kind: 'nurture',
  nodes: [
    { id: 'a', kind: 'entry', config: { on: 'api' }, position: at },
    { id: 'b', kind: 'wait', config: { for: { days: 1 } }, position: at },
    { id: 'c', kind: 'exit', config: {}, position: at },
  ],
  edges: [
    { from: 'a', port: 'entered', to: 'b' },
    { from: 'b', port: 'done', to: 'c' },
  ],
  settings: { entry: 'again' },
};
const after: WorkflowDocument = {
  ...before,
  nodes: [
    { id: 'a', kind: 'entry', config: { on: 'api' }, position: { x: 80, y: 0 } },
    { id: 'b', kind: 'wait', config: { for: { days: 2 } }, position: at },
    { id: 'd', kind: 'exit', config: {}, position: at },
  ],
  edges: [
    { from: 'a', port: 'entered', to: 'b' },
    { from: 'b', port: 'done', to: 'd' },
  ],
};

it('tints what only one side has and what is set differently, and never what only moved', () => {
  const tints = tintsBetween(before, after);
  expect([...tints.before.nodes]).toEqual([
    ['b', 'changed'],
    ['c', 'removed'],
  ]);
  expect([...tints.before.edges]).toEqual([['b/done/c', 'removed']]);
  expect([...tints.after.nodes]).toEqual([
    ['b', 'changed'],
    ['d', 'added'],
  ]);
  expect([...tints.after.edges]).toEqual([['b/done/d', 'added']]);
});
