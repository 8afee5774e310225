import { workflowDocument } from '@ripen/workflow';
import { expect, it } from 'vitest';
import { type Look, neighbour } from './neighbour.ts';

const flow = (direction?: 'right') =>
  workflowDocument.parse({
    name: 'A flow',
    kind: 'nurture',
    ...(direction ? { direction } : {}),
    nodes: [
      { id: 'in', kind: 'entry', config: { on: 'api' }, position: { x: 0, y: 0 } },
      { id: 'b', kind: 'branch', config: { rule: true }, position: { x: 0, y: 100 } },
      { id: 'yes', kind: 'add-tag', config: { tag: 'a' }, position: { x: -100, y: 200 } },
      { id: 'no', kind: 'add-tag', config: { tag: 'b' }, position: { x: 100, y: 250 } },
      { id: 'x', kind: 'exit', config: {}, position: { x: 90, y: 400 } },
    ],
    edges: [
      { from: 'in', port: 'entered', to: 'b' },
      { from: 'b', port: 'yes', to: 'yes' },
      { from: 'b', port: 'no', to: 'no' },
      { from: 'yes', port: 'done', to: 'x' },
      { from: 'no', port: 'done', to: 'x' },
    ],
  });
const walk = (looks: string, from = 'in', document = flow()): string => {
  const names: Readonly<Record<string, Look>> = { u: 'up', d: 'down', l: 'left', r: 'right' };
  return looks.split('').reduce((at, look) => neighbour(document, at, names[look] ?? 'up') ?? at, from);
};

it('walks down to what comes next, up to what leads here, and aside to the next branch', () => {
  expect(['d', 'dd', 'ddr', 'ddrl', 'ddd', 'dddu', 'u', 'dddd'].map((looks) => walk(looks))).toEqual([
    'b',
    'yes',
    'no',
    'yes',
    'x',
    'no',
    'in',
    'x',
  ]);
});

it('turns with the drawing', () => {
  expect(['r', 'rr', 'rrd', 'rrdu', 'rrl'].map((looks) => walk(looks, 'in', flow('right')))).toEqual([
    'b',
    'yes',
    'no',
    'yes',
    'b',
  ]);
});
