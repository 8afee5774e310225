import type { GraphEdge, GraphNode, WorkflowDocument } from '@ripen/workflow';
import { describe, expect, it } from 'vitest';
import { clipOf, readClip, writeClip } from '../model/clip.ts';
import { addAfter } from './add-after.ts';
import { addNode } from './add-node.ts';
import { changeSettings } from './change-settings.ts';
import { configure } from './configure.ts';
import { connect } from './connect.ts';
import { disconnect } from './disconnect.ts';
import { duplicate } from './duplicate.ts';
import { insertOnEdge } from './insert-on-edge.ts';
import { joinLine } from './join-line.ts';
import { loadOther } from './load-other.ts';
import { moveNodes } from './move-nodes.ts';
import { paste } from './paste.ts';
import { remove } from './remove.ts';
import { rename } from './rename.ts';
import { tidy } from './tidy.ts';

const node = (id: string, kind: string, [x, y]: [number, number] = [0, 0]): GraphNode => ({
  id,
  kind,
  config: {},
  position: { x, y },
});
const line = (text: string): GraphEdge => {
  const [from = '', port = '', to = ''] = text.split(' ');
  return { from, port, to };
};
const flow = (nodes: GraphNode[], ...lines: string[]): WorkflowDocument => ({
  name: 'Welcome',
  kind: 'nurture',
  nodes,
  edges: lines.map(line),
  settings: { entry: 'again' },
});
const lines = ({ edges }: WorkflowDocument): string[] =>
  edges.map(({ from, port, to }) => `${from} ${port} ${to}`).toSorted();

const chain = flow(
  [node('n1', 'entry'), node('n2', 'wait', [0, 144]), node('n3', 'exit', [0, 288])],
  'n1 entered n2',
  'n2 done n3',
);

describe('adding', () => {
  it('puts a new step where it was dropped, under a fresh id, on the raster, and selects it', () => {
    const { document, select } = addNode.apply(chain, { kind: 'wait', position: { x: 101, y: 203 } });
    expect(document.nodes.at(-1)).toEqual({
      id: 'n4',
      kind: 'wait',
      config: { for: { days: 1 } },
      position: { x: 104, y: 200 },
    });
    expect(select).toEqual({ nodes: ['n4'], edges: [] });
  });

  it('puts a step behind a port that leads nowhere, below its node', () => {
    const open = flow([node('n1', 'entry')]);
    const { document } = addAfter.apply(open, { kind: 'wait', from: 'n1', port: 'entered' });
    expect(lines(document)).toEqual(['n1 entered n2']);
    expect(document.nodes[1]?.position).toEqual({ x: 0, y: 144 });
  });

  it('puts the steps of a branch side by side, yes on the left', () => {
    const open = flow([node('n1', 'branch')]);
    const yes = addAfter.apply(open, { kind: 'wait', from: 'n1', port: 'yes' }).document;
    const { nodes } = addAfter.apply(yes, { kind: 'wait', from: 'n1', port: 'no' }).document;
    expect(nodes[1]?.position.x).toBeLessThan(nodes[2]?.position.x ?? 0);
  });

  it('never puts a step on top of another', () => {
    const open = flow([node('n1', 'entry'), node('n2', 'exit', [0, 144])]);
    const { document } = addAfter.apply(open, { kind: 'wait', from: 'n1', port: 'entered' });
    expect(document.nodes[2]?.position).toEqual({ x: 328, y: 144 });
  });

  it('joins a step into the line of a port that leads somewhere', () => {
    const { document } = addAfter.apply(chain, { kind: 'add-tag', from: 'n1', port: 'entered' });
    expect(lines(document)).toEqual(['n1 entered n4', 'n2 done n3', 'n4 done n2']);
  });

  it('joins a step into a line, and what follows makes room', () => {
    const { document } = insertOnEdge.apply(chain, { kind: 'branch', edge: 'n1/entered/n2' });
    expect(lines(document)).toEqual(['n1 entered n4', 'n2 done n3', 'n4 yes n2']);
    expect(document.nodes.map(({ id, position }) => `${id} ${position.y}`)).toEqual([
      'n1 0',
      'n2 288',
      'n3 432',
      'n4 144',
    ]);
  });
});

describe('joining', () => {
  const apart = { ...chain, nodes: [...chain.nodes, node('n4', 'add-tag'), node('n5', 'entry')] };

  it('puts a step that stands alone into a line', () => {
    expect(lines(joinLine.apply(apart, { node: 'n4', edge: 'n1/entered/n2' }).document)).toEqual([
      'n1 entered n4',
      'n2 done n3',
      'n4 done n2',
    ]);
  });

  it('leaves alone what is in a line already, and starts', () => {
    expect(joinLine.apply(apart, { node: 'n2', edge: 'n1/entered/n2' }).document).toBe(apart);
    expect(joinLine.apply(apart, { node: 'n5', edge: 'n1/entered/n2' }).document).toBe(apart);
  });
});

describe('connecting', () => {
  it('leads a port somewhere else', () => {
    expect(lines(connect.apply(chain, line('n1 entered n3')).document)).toEqual(['n1 entered n3', 'n2 done n3']);
  });

  it('replaces a line that is reconnected', () => {
    const { document } = connect.apply(chain, { ...line('n1 entered n3'), instead: 'n2/done/n3' });
    expect(lines(document)).toEqual(['n1 entered n3']);
  });

  it('takes lines away', () => {
    expect(lines(disconnect.apply(chain, { edges: ['n1/entered/n2'] }).document)).toEqual(['n2 done n3']);
  });
});

describe('removing', () => {
  it('joins what a step leaves apart', () => {
    expect(lines(remove.apply(chain, { nodes: ['n2'], edges: [] }).document)).toEqual(['n1 entered n3']);
  });

  it('joins over several steps in a row', () => {
    const long = flow(
      ['entry', 'wait', 'add-tag', 'exit'].map((kind, index) => node(`n${index + 1}`, kind)),
      'n1 entered n2',
      'n2 done n3',
      'n3 done n4',
    );
    expect(lines(remove.apply(long, { nodes: ['n2', 'n3'], edges: [] }).document)).toEqual(['n1 entered n4']);
  });

  it('leaves a way open behind a branch that led to two places', () => {
    const forked = flow(
      [node('n1', 'entry'), node('n2', 'branch'), node('n3', 'exit'), node('n4', 'exit')],
      'n1 entered n2',
      'n2 yes n3',
      'n2 no n4',
    );
    expect(lines(remove.apply(forked, { nodes: ['n2'], edges: [] }).document)).toEqual([]);
  });

  it('never closes a loop in which no time passes', () => {
    const looped = flow(
      [node('n1', 'entry'), node('n2', 'add-tag'), node('n3', 'wait')],
      'n1 entered n2',
      'n2 done n3',
      'n3 done n2',
    );
    expect(lines(remove.apply(looped, { nodes: ['n3'], edges: [] }).document)).toEqual(['n1 entered n2']);
  });

  it('says what it takes away', () => {
    expect(remove.said({ nodes: ['n2'], edges: [] }, chain)).toBe('remove wait');
    expect(remove.said({ nodes: ['n2', 'n3'], edges: [] }, chain)).toBe('remove 2 steps');
    expect(remove.said({ nodes: [], edges: ['a'] }, chain)).toBe('remove line');
  });
});

describe('changing', () => {
  it('sets one step and leaves the others the same objects', () => {
    const { document } = configure.apply(chain, { node: 'n2', config: { for: { hours: 2 } } });
    expect(document.nodes[1]?.config).toEqual({ for: { hours: 2 } });
    expect(document.nodes[0]).toBe(chain.nodes[0]);
  });

  it('moves only what moved', () => {
    const { document } = moveNodes.apply(chain, {
      to: new Map([
        ['n1', { x: 0, y: 0 }],
        ['n2', { x: 8, y: 8 }],
      ]),
    });
    expect(document.nodes[0]).toBe(chain.nodes[0]);
    expect(document.nodes[1]?.position).toEqual({ x: 8, y: 8 });
  });

  it('renames, changes settings and loads another draft', () => {
    expect(rename.apply(chain, { name: 'Trial' }).document.name).toBe('Trial');
    expect(changeSettings.apply(chain, { settings: { entry: 'once' } }).document.settings).toEqual({ entry: 'once' });
    expect(loadOther.apply(chain, { other: flow([]), from: 'version 2' }).document.nodes).toEqual([]);
  });
});

describe('copying', () => {
  it('duplicates steps with the lines between them', () => {
    const { document, select } = duplicate.apply(chain, { nodes: ['n2', 'n3'] });
    expect(lines(document)).toEqual(['n1 entered n2', 'n2 done n3', 'n4 done n5']);
    expect(select?.nodes).toEqual(['n4', 'n5']);
  });

  it('pastes what went through the clipboard as text, also into another workflow', () => {
    const clip = clipOf(chain, ['n1', 'n2']);
    const read = clip ? readClip(writeClip(clip)) : null;
    expect(read).not.toBeNull();
    if (!read) return;
    const { document } = paste.apply(flow([node('n7', 'exit')]), { clip: read, at: { x: 400, y: 80 } });
    expect(lines(document)).toEqual(['n8 entered n9']);
    expect(document.nodes.map(({ position }) => position)).toEqual([
      { x: 0, y: 0 },
      { x: 400, y: 80 },
      { x: 400, y: 224 },
    ]);
  });

  it.each(['', 'hello', '{}', '{"ripen":"steps","nodes":[]}', '{"ripen":"steps","nodes":[{"id":"a b"}],"edges":[]}'])(
    'takes nothing from the text %j',
    (text) => expect(readClip(text)).toBeNull(),
  );
});

describe('tidying', () => {
  const forked = flow(
    ['entry', 'branch', 'wait', 'add-tag', 'exit'].map((kind, index) => node(`n${index + 1}`, kind, [500, 300])),
    'n1 entered n2',
    'n2 no n4',
    'n2 yes n3',
    'n3 done n5',
    'n4 done n5',
  );
  const at = (document: WorkflowDocument, id: string) =>
    document.nodes.find((known) => known.id === id)?.position ?? { x: 0, y: 0 };

  it('lays a flow out from the top down, branches in the order of their ports, and keeps the first step where it is', () => {
    const { document } = tidy.apply(forked, {});
    expect(at(document, 'n1')).toEqual({ x: 504, y: 304 });
    expect(at(document, 'n3').x).toBeLessThan(at(document, 'n4').x);
    expect(at(document, 'n3').y).toBe(at(document, 'n4').y);
    expect(at(document, 'n5').y).toBeGreaterThan(at(document, 'n4').y);
    expect(at(document, 'n2').x).toBe(at(document, 'n5').x);
  });

  it('lays steps that share a place apart, and changes nothing the second time', () => {
    const once = tidy.apply(forked, {}).document;
    expect(new Set(once.nodes.map(({ position: { x, y } }) => `${x} ${y}`)).size).toBe(5);
    expect(tidy.apply(once, {}).document.nodes).toEqual(once.nodes);
  });
});
