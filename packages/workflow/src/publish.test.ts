import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingForTests } from '../test/testing.ts';
import { type WorkflowDocument, workflowDocument } from './document.ts';
import { catalogue } from './nodes/index.ts';
import { faultsOf, publish } from './publish.ts';

const at = { x: 0, y: 0 };
const flow = (
  nodes: [id: string, kind: string, config?: object][],
  edges: [from: string, port: string, to: string][],
  kind: 'nurture' | 'scoring' = 'nurture',
) =>
  workflowDocument.parse({
    name: 'A flow',
    kind,
    nodes: nodes.map(([id, of, config = {}]) => ({ id, kind: of, config, position: at })),
    edges: edges.map(([from, port, to]) => ({ from, port, to })),
  });

const good = flow(
  [
    ['in', 'entry', { on: 'api' }],
    ['w', 'wait', { for: { days: 1 } }],
    ['x', 'exit'],
  ],
  [
    ['in', 'entered', 'w'],
    ['w', 'done', 'x'],
  ],
);
const tag = { tag: 'a' };

const bad: [title: string, document: WorkflowDocument, expected: { code: string; node: string | null }][] = [
  ['nothing at all', flow([], []), { code: 'graph_entry_missing', node: null }],
  ['no entry', flow([['x', 'exit']], []), { code: 'graph_entry_missing', node: null }],
  [
    'two entries',
    flow(
      [
        ['a', 'entry', { on: 'api' }],
        ['b', 'entry', { on: 'api' }],
        ['x', 'exit'],
      ],
      [
        ['a', 'entered', 'x'],
        ['b', 'entered', 'x'],
      ],
    ),
    { code: 'graph_entry_several', node: 'b' },
  ],
  [
    'a kind that doesn’t exist',
    flow(
      [
        ['in', 'entry', { on: 'api' }],
        ['m', 'moon'],
      ],
      [['in', 'entered', 'm']],
    ),
    { code: 'graph_kind_unknown', node: 'm' },
  ],
  [
    'a scoring step in a flow',
    flow(
      [
        ['in', 'entry', { on: 'api' }],
        ['p', 'signal', { event: 'E' }],
      ],
      [['in', 'entered', 'p']],
    ),
    { code: 'graph_kind_misplaced', node: 'p' },
  ],
  ['a way that leads nowhere', flow([['in', 'entry', { on: 'api' }]], []), { code: 'graph_port_dangling', node: 'in' }],
  [
    'a line to nothing',
    flow([['in', 'entry', { on: 'api' }]], [['in', 'entered', 'gone']]),
    { code: 'graph_edge_dangling', node: 'in' },
  ],
  [
    'a line from nothing',
    flow(
      [
        ['in', 'entry', { on: 'api' }],
        ['x', 'exit'],
      ],
      [
        ['in', 'entered', 'x'],
        ['gone', 'done', 'x'],
      ],
    ),
    { code: 'graph_edge_dangling', node: null },
  ],
  [
    'a way that isn’t there',
    flow(
      [
        ['in', 'entry', { on: 'api' }],
        ['x', 'exit'],
      ],
      [
        ['in', 'entered', 'x'],
        ['in', 'maybe', 'x'],
      ],
    ),
    { code: 'graph_port_unknown', node: 'in' },
  ],
  [
    'one way to two steps',
    flow(
      [
        ['in', 'entry', { on: 'api' }],
        ['x', 'exit'],
        ['y', 'exit'],
      ],
      [
        ['in', 'entered', 'x'],
        ['in', 'entered', 'y'],
      ],
    ),
    { code: 'graph_port_twice', node: 'in' },
  ],
  [
    'a line into the entry',
    flow(
      [
        ['in', 'entry', { on: 'api' }],
        ['w', 'wait', { for: { days: 1 } }],
      ],
      [
        ['in', 'entered', 'w'],
        ['w', 'done', 'in'],
      ],
    ),
    { code: 'graph_edge_into_entry', node: 'w' },
  ],
  [
    'a step nobody reaches',
    flow(
      [
        ['in', 'entry', { on: 'api' }],
        ['x', 'exit'],
        ['y', 'exit'],
      ],
      [['in', 'entered', 'x']],
    ),
    { code: 'graph_node_unreachable', node: 'y' },
  ],
  [
    'a step that leads to itself',
    flow(
      [
        ['in', 'entry', { on: 'api' }],
        ['t', 'add-tag', tag],
      ],
      [
        ['in', 'entered', 't'],
        ['t', 'done', 't'],
      ],
    ),
    { code: 'graph_loop_without_wait', node: 't' },
  ],
  [
    'a loop without a wait',
    flow(
      [
        ['in', 'entry', { on: 'api' }],
        ['t', 'add-tag', tag],
        ['u', 'remove-tag', tag],
      ],
      [
        ['in', 'entered', 't'],
        ['t', 'done', 'u'],
        ['u', 'done', 't'],
      ],
    ),
    { code: 'graph_loop_without_wait', node: 'u' },
  ],
  [
    'two steps with one id',
    flow(
      [
        ['in', 'entry', { on: 'api' }],
        ['x', 'exit'],
        ['x', 'exit'],
      ],
      [['in', 'entered', 'x']],
    ),
    { code: 'graph_node_duplicate', node: 'x' },
  ],
  [
    'a config that is wrong',
    flow(
      [
        ['in', 'entry', { on: 'api' }],
        ['w', 'wait', { for: { days: -1 } }],
        ['x', 'exit'],
      ],
      [
        ['in', 'entered', 'w'],
        ['w', 'done', 'x'],
      ],
    ),
    { code: 'property_range', node: 'w' },
  ],
];

describe('publishing', () => {
  it('takes a flow without faults as it is', () => {
    expect(publish(good, settingForTests)).toEqual({ ok: true, value: good });
  });

  it.each(bad)('refuses %s, and says where', (_title, document, expected) => {
    const faults = faultsOf(document, settingForTests);
    expect(faults).toContainEqual(expect.objectContaining(expected));
    for (const { detail, pointer } of faults)
      expect([detail.length > 10, pointer.startsWith('/')]).toEqual([true, true]);
  });

  it('points into the config', () => {
    const [fault] = faultsOf(
      flow(
        [
          ['in', 'entry', { on: 'api' }],
          ['w', 'wait', { for: { days: 1.5 } }],
          ['x', 'exit'],
        ],
        [
          ['in', 'entered', 'w'],
          ['w', 'done', 'x'],
        ],
      ),
      settingForTests,
    );
    expect(fault).toMatchObject({ node: 'w', pointer: '/nodes/1/config/for/days' });
  });
  it('allows a loop with a wait in it', () => {
    const loop = flow(
      [
        ['in', 'entry', { on: 'api' }],
        ['w', 'wait', { for: { days: 1 } }],
        ['t', 'add-tag', tag],
      ],
      [
        ['in', 'entered', 'w'],
        ['w', 'done', 't'],
        ['t', 'done', 'w'],
      ],
    );
    expect(faultsOf(loop, settingForTests)).toEqual([]);
  });

  it('allows scoring steps to lead nowhere', () => {
    const model = flow(
      [
        ['s', 'signal', { event: 'A' }],
        ['p', 'points', { dimension: 'fit', points: 1 }],
      ],
      [['s', 'matched', 'p']],
      'scoring',
    );
    expect(faultsOf(model, settingForTests)).toEqual([]);
  });

  it('answers any draft with faults, never with an exception', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const node = fc.record({
      id,
      kind: fc.constantFrom(...catalogue.map(({ kind }) => kind), 'moon', 'constructor', '__proto__'),
      config: fc.dictionary(fc.constantFrom('for', 'rule', 'on', 'tag'), fc.jsonValue()),
      position: fc.constant(at),
    });
    const edge = fc.record({ from: id, port: fc.constantFrom('done', 'yes', 'no', 'entered', 'constructor'), to: id });
    fc.assert(
      fc.property(fc.array(node, { maxLength: 8 }), fc.array(edge, { maxLength: 12 }), (nodes, edges) => {
        const document = {
          name: 'x',
          kind: 'nurture' as const,
          nodes,
          edges,
          settings: { entry: 'again' as const },
        } as WorkflowDocument;
        for (const fault of faultsOf(document, settingForTests)) expect(fault.code).toMatch(/^[a-z_]+$/);
      }),
      { numRuns: 2_000 },
    );
  }, 60_000);

  it('is quick for the largest graph', () => {
    const many = Array.from({ length: 500 }, (_, index): [string, string, object] => [
      `n${index}`,
      index === 0 ? 'entry' : 'add-tag',
      index === 0 ? { on: 'api' } : tag,
    ]);
    const lines = many
      .slice(1)
      .map(([to], index): [string, string, string] => [`n${index}`, index === 0 ? 'entered' : 'done', to]);
    expect(faultsOf(flow(many, lines), settingForTests)).toMatchObject([{ code: 'graph_port_dangling', node: 'n499' }]);
  });
});
