import type { GraphEdge, GraphNode, WorkflowDocument } from '@ripen/workflow';
import { describe, expect, it } from 'vitest';
import { arrangedIfPiled } from './arrange.ts';
import { targetsOf } from './may-connect.ts';
import { outlineOf } from './walking-order.ts';

const flow = (kinds: Record<string, string>, ...lines: string[]): WorkflowDocument => ({
  name: 'Welcome',
  kind: 'nurture',
  nodes: Object.entries(kinds).map(
    ([id, kind], index): GraphNode => ({ id, kind, config: {}, position: { x: 0, y: index * 200 } }),
  ),
  edges: lines.map((text): GraphEdge => {
    const [from = '', port = '', to = ''] = text.split(' ');
    return { from, port, to };
  }),
  settings: { entry: 'again' },
});

const told = (document: WorkflowDocument): string[] =>
  outlineOf(document).map((row) => {
    const indent = '  '.repeat(row.depth);
    if (row.row === 'step') return `${indent}${row.node.id}${row.reached ? '' : ' (apart)'}`;
    if (row.row === 'way') return `${indent}${row.port}:`;
    return `${indent}${row.port} ${row.row === 'link' ? `→ ${row.to}` : 'open'}`;
  });

describe('the outline', () => {
  it('walks a chain, goes into branches in the order of their ports, and links to what stands elsewhere', () => {
    const document = flow(
      { start: 'entry', fork: 'branch', pause: 'wait', tag: 'add-tag', end: 'exit' },
      'start entered fork',
      'fork no tag',
      'fork yes pause',
      'pause done end',
      'tag done end',
    );
    expect(told(document)).toEqual([
      'start',
      'fork',
      '  yes:',
      '    pause',
      '    end',
      '  no:',
      '    tag',
      '    done → end',
    ]);
  });

  it('shows ways that lead nowhere, and steps that nothing leads to', () => {
    const document = flow(
      { start: 'entry', fork: 'branch', a: 'add-tag', b: 'exit' },
      'start entered fork',
      'a done b',
    );
    expect(told(document)).toEqual([
      'start',
      'fork',
      '  yes:',
      '    yes open',
      '  no:',
      '    no open',
      'a (apart)',
      'b (apart)',
    ]);
  });

  it('ends in loops too', () => {
    expect(told(flow({ a: 'wait', b: 'wait' }, 'a done b', 'b done a'))).toEqual([
      'a (apart)',
      'b (apart)',
      'done → a',
    ]);
  });
});

describe('legal targets', () => {
  const document = flow(
    { start: 'entry', tag: 'add-tag', pause: 'wait', end: 'exit' },
    'start entered tag',
    'tag done pause',
  );

  it('are all but starts, itself and what would close a loop without time', () => {
    expect([...targetsOf(document, 'tag')]).toEqual(['pause', 'end']);
  });

  it('may close a loop over a wait', () => {
    expect([...targetsOf(document, 'pause')]).toEqual(['tag', 'pause', 'end']);
  });
});

describe('opening', () => {
  it('lays out what lies on top of one another, and nothing else', () => {
    const apart = flow({ a: 'entry', b: 'exit' }, 'a entered b');
    expect(arrangedIfPiled(apart)).toBe(apart);
    const piled = { ...apart, nodes: apart.nodes.map((node) => ({ ...node, position: { x: 0, y: 0 } })) };
    expect(arrangedIfPiled(piled).nodes.map(({ position }) => position)).toEqual([
      { x: 0, y: 0 },
      { x: 0, y: 144 },
    ]);
  });
});
