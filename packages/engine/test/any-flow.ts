import { faultsOf, workflowDocument } from '@ripen/workflow';
import fc from 'fast-check';

const setting = {
  catalogue: { fields: [], events: [], segments: [], stages: [{ name: 'MQL', label: 'MQL' }] },
  templates: [],
};

const configs: Record<string, fc.Arbitrary<object>> = {
  wait: fc.oneof(
    fc.record({ for: fc.record({ minutes: fc.integer({ min: 1, max: 300 }) }) }),
    fc.record({ for: fc.record({ days: fc.integer({ min: 1, max: 40 }) }) }),
  ),
  branch: fc.constantFrom({ rule: { in: ['a', { var: 'tags' }] } }, { rule: { '==': [{ var: 'stage' }, 'MQL'] } }),
  'send-email': fc.constant({ subject: 's', html: 'h' }),
  webhook: fc.constant({ url: 'https://example.com' }),
  'add-tag': fc.constantFrom({ tag: 'a' }, { tag: 'b' }),
  'remove-tag': fc.constantFrom({ tag: 'a' }, { tag: 'b' }),
  'set-stage': fc.constant({ stage: 'MQL' }),
  'wait-for-event': fc.constantFrom(
    { event: 'E', timeout: { hours: 5 } },
    { event: 'F', rule: { '==': [{ var: 'event.n' }, 1] }, timeout: { days: 2 } },
  ),
  'wait-until-rule': fc.constantFrom(
    { rule: { in: ['a', { var: 'tags' }] }, timeout: { days: 1 } },
    { rule: { '==': [{ var: 'stage' }, 'MQL'] }, timeout: { minutes: 90 } },
  ),
  exit: fc.constant({}),
};
const anySettings = fc.constantFrom(
  { entry: 'again' },
  { entry: 'once' },
  { entry: 'after', after: { days: 2, since: 'ended' } },
  { entry: 'several', key: 'n' },
  { entry: 'again', goal: { event: 'F', rule: { '==': [{ var: 'event.n' }, 2] } } },
  {
    entry: 'several',
    key: 'n',
    goal: { rule: { in: ['b', { var: 'tags' }] } },
    exits: [{ '==': [{ var: 'stage' }, 'SQL'] }],
  },
);
const ways: Record<string, string[]> = {
  entry: ['entered'],
  branch: ['yes', 'no'],
  webhook: ['done', 'failed'],
  'wait-for-event': ['happened', 'timeout'],
  'wait-until-rule': ['held', 'timeout'],
  exit: [],
};

const anyNode = fc
  .constantFrom(...Object.keys(configs))
  .chain((kind) => fc.tuple(fc.constant(kind), configs[kind] ?? fc.constant({})));

/** A flow of up to ten steps with lines drawn anywhere; most have loops. Those with faults are sorted out. */
export const anyFlow = fc
  .tuple(
    fc.array(anyNode, { minLength: 1, maxLength: 10 }),
    fc.array(fc.nat(), { minLength: 24, maxLength: 24 }),
    anySettings,
  )
  .map(([kinds, targets, settings]) => {
    const nodes = [['entry', { on: 'event', event: 'E' }] as const, ...kinds].map(([kind, config], index) => ({
      id: `n${index}`,
      kind,
      config,
      position: { x: 0, y: 0 },
    }));
    let next = 0;
    const edges = nodes.flatMap(({ id, kind }) =>
      (ways[kind] ?? ['done']).map((port) => ({
        from: id,
        port,
        to: `n${1 + ((targets[next++] ?? 0) % kinds.length)}`,
      })),
    );
    return workflowDocument.parse({ name: 'x', kind: 'nurture', nodes, edges, settings });
  })
  .map((document) => ({
    ...document,
    nodes: document.nodes.filter(({ id }) => reachable(document, id)),
    edges: document.edges.filter(({ from }) => reachable(document, from)),
  }))
  .filter((document) => faultsOf(document, setting).length === 0);

const reachable = ({ edges }: { edges: { from: string; to: string }[] }, id: string): boolean => {
  const seen = new Set(['n0']);
  for (const at of seen) for (const { from, to } of edges) if (from === at) seen.add(to);
  return seen.has(id);
};
