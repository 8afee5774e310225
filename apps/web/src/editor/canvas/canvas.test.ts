import type { WorkflowDocument } from '@ripen/workflow';
import { describe, expect, it } from 'vitest';
import { moveNodes } from '../edits/move-nodes.ts';
import { foldsOf, noFolds } from '../graph/fold.ts';
import { bareSetting } from '../graph/ports-of.ts';
import { nothingSelected } from '../model/selection.ts';
import { lineOf, restingPlaces, selectionAfterEdges, selectionAfterNodes } from './from-react-flow.ts';
import type { Drawing } from './drawing.ts';
import { toEdges, toNodes } from './to-react-flow.ts';

const document: WorkflowDocument = {
  name: 'Welcome',
  kind: 'nurture',
  nodes: [
    { id: 'n2', kind: 'wait', config: { for: { days: 3 } }, position: { x: 0, y: 176 } },
    { id: 'n1', kind: 'entry', config: { on: 'api' }, position: { x: 0, y: 0 } },
    { id: 'n3', kind: 'send-email', config: { subject: '', html: '' }, position: { x: 0, y: 352 } },
  ],
  edges: [
    { from: 'n1', port: 'entered', to: 'n2' },
    { from: 'n2', port: 'done', to: 'n3' },
    { from: 'n2', port: 'done', to: 'gone' },
  ],
  settings: { entry: 'again' },
};
const fault = { code: 'property_missing', detail: 'needs a subject', pointer: '/nodes/2/config/subject', node: 'n3' };
const drawing: Drawing = {
  document,
  selection: { nodes: ['n2'], edges: [] },
  faults: [fault],
  setting: bareSetting,
  folds: noFolds,
};

describe('to React Flow', () => {
  it('draws steps in the order a lead walks them, with their sentences and faults in words', () => {
    const nodes = toNodes(drawing, []);
    expect(nodes.map(({ id, ariaLabel, selected }) => ({ id, ariaLabel, selected }))).toEqual([
      { id: 'n1', ariaLabel: 'Entry: When started by the API or by hand', selected: false },
      { id: 'n2', ariaLabel: 'Wait: Wait 3 days', selected: true },
      {
        id: 'n3',
        ariaLabel: 'Send email: Send a mail that isn’t written yet. Fault: needs a subject',
        selected: false,
      },
    ]);
  });

  it('gives a step whose config doesn’t read the ways out of its kind', () => {
    expect(toNodes(drawing, [])[2]).toMatchObject({ data: { drawn: { ports: ['done'] } } });
  });

  it('leaves out lines that lead nowhere', () => {
    expect(toEdges(drawing, []).map(({ source, sourceHandle, target }) => [source, sourceHandle, target])).toEqual([
      ['n1', 'entered', 'n2'],
      ['n2', 'done', 'n3'],
    ]);
  });

  it('keeps the objects of what didn’t change, so that only what changed is drawn again', () => {
    const before = toNodes(drawing, []);
    const { document: moved } = moveNodes.apply(document, { to: new Map([['n2', { x: 8, y: 176 }]]) });
    const after = toNodes({ ...drawing, document: moved, faults: [{ ...fault }] }, before);
    expect(after.map((node, index) => node === before[index])).toEqual([true, false, true]);
    expect(after[1]?.data).toBe(before[1]?.data);
    const edges = toEdges(drawing, []);
    expect(toEdges({ ...drawing, selection: nothingSelected }, edges)).toEqual(edges);
  });

  it('draws a folded branch as one card, with what is wrong in it, and the line it leaves by as one to look at', () => {
    const folds = foldsOf(document, ['n2']);
    const nodes = toNodes({ ...drawing, folds }, toNodes(drawing, []));
    expect(nodes.map(({ id, type, ariaLabel }) => [id, type, ariaLabel])).toEqual([
      ['n1', 'step', 'Entry: When started by the API or by hand'],
      ['n2', 'fold', 'Collapsed branch of 2 steps, from “Wait 3 days” on'],
    ]);
    expect(nodes[1]?.data.faults).toEqual([fault]);
    expect(toNodes({ ...drawing, folds }, nodes)[1]).toBe(nodes[1]);
    expect(toEdges({ ...drawing, folds }, []).map(({ id }) => id)).toEqual(['n1/entered/n2']);
    expect(toNodes(drawing, nodes).map(({ type }) => type)).toEqual(['step', 'step', 'step']);
  });

  it('leaves a step that is being dragged where the pointer has it', () => {
    const before = toNodes(drawing, []).map((node) => ({ ...node, dragging: true, position: { x: 99, y: 99 } }));
    expect(toNodes({ ...drawing, selection: nothingSelected }, before)[1]?.position).toEqual({ x: 99, y: 99 });
  });
});

describe('from React Flow', () => {
  it('reads what is selected', () => {
    const selection = { nodes: ['n1'], edges: ['e'] };
    const changes = [
      { id: 'n1', type: 'select' as const, selected: false },
      { id: 'n2', type: 'select' as const, selected: true },
    ];
    expect(selectionAfterNodes(selection, changes)).toEqual({ nodes: ['n2'], edges: ['e'] });
    expect(selectionAfterEdges(selection, [{ id: 'e', type: 'select', selected: false }])).toEqual({
      nodes: ['n1'],
      edges: [],
    });
  });

  it('reads where steps came to rest, not where they pass', () => {
    const places = restingPlaces([
      { id: 'n1', type: 'position', position: { x: 1, y: 1 }, dragging: true },
      { id: 'n2', type: 'position', position: { x: 2, y: 2 }, dragging: false },
      { id: 'n3', type: 'position', position: { x: 3, y: 3 } },
    ]);
    expect([...places.keys()]).toEqual(['n2', 'n3']);
  });

  it('reads a line back as it was drawn', () => {
    const [edge] = toEdges(drawing, []);
    expect(edge && lineOf(edge)).toEqual(document.edges[0]);
    expect(lineOf({ source: 'a', target: 'b', sourceHandle: null, targetHandle: null })).toBeNull();
  });
});
