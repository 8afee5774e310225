import type { Segment, SegmentId } from '@ripen/domain';
import { faultsOf, kindOf, workflowDocument } from '@ripen/workflow';
import fc from 'fast-check';

/** The list that flows put leads on. */
export const anyList: Segment = {
  id: '00000000-0000-4000-8000-0000000000a1' as SegmentId,
  name: 'Invited',
  rule: null,
};

/** The id of the flow itself, which may start or leave itself. */
export const anyFlowId = '00000000-0000-4000-8000-0000000000ff';

const list = { segment: anyList.id };
const setting = {
  catalogue: {
    fields: [{ name: 'renewal', label: 'Renewal', type: 'date' as const }],
    events: [],
    segments: [anyList],
    stages: [{ name: 'MQL', label: 'MQL' }],
  },
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
  'wait-until': fc.constantFrom(
    { date: '2027-03-20' },
    { field: 'renewal', at: '10:00', offset: { when: 'before', by: { days: 2 } } },
  ),
  'wait-for-time': fc.constantFrom({ days: ['monday'], at: '02:30' }, { days: ['sunday', 'friday'], at: '09:00' }),
  'business-hours': fc.constantFrom({ clock: 'workspace' }, { clock: 'lead' }),
  throttle: fc.constant({ leads: 2, per: 'hour' }),
  choose: fc.constantFrom(
    { paths: [{ port: 'p', rule: { in: ['a', { var: 'tags' }] } }] },
    {
      paths: [
        { port: 'p', rule: { 'in-segment': [anyList.id] } },
        { port: 'q', rule: { '==': [{ var: 'stage' }, 'MQL'] } },
      ],
    },
  ),
  split: fc.constantFrom(
    {
      paths: [
        { port: 'p', weight: 1 },
        { port: 'q', weight: 1 },
      ],
    },
    {
      paths: [
        { port: 'p', weight: 3 },
        { port: 'q', weight: 1 },
      ],
      holdout: 'q',
    },
  ),
  'go-to': fc.record({ times: fc.integer({ min: 1, max: 4 }) }),
  'send-message': fc.constant({
    to: '{{ phone }}',
    text: 't',
    window: { days: ['tuesday'], from: '22:00', to: '03:00' },
  }),
  notify: fc.constant({ member: 'owner', subject: 's', message: 'm' }),
  'set-field': fc.constantFrom({ field: 'renewal', value: '2027-03-15' }, { field: 'renewal', value: null }),
  'set-owner': fc.constantFrom({ members: ['a'] }, { members: ['a', 'b'], keep: true }),
  'emit-event': fc.constant({ event: 'F' }),
  'start-workflow': fc.constant({ workflow: anyFlowId }),
  'leave-workflow': fc.constantFrom({ workflow: 'this' }, { workflow: anyFlowId }),
  points: fc.constant({ dimension: 'engagement', points: 5 }),
  disqualify: fc.constant({ reason: 'competitor' }),
  'add-to-list': fc.constant(list),
  'remove-from-list': fc.constant(list),
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
const waysOut = (kind: string, config: object): readonly string[] => {
  const bound = kindOf(kind)?.bind(config);
  if (!bound?.ok) throw new Error(`${kind} doesn’t bind: ${JSON.stringify(bound?.error)}`);
  return bound.value.ports;
};

/** The kinds of step that flows here are made of. */
export const kindsOfAnyFlow: readonly string[] = ['entry', ...Object.keys(configs)];

const anyNode = fc
  .constantFrom(...Object.keys(configs))
  .chain((kind) => fc.tuple(fc.constant(kind), configs[kind] ?? fc.constant({})));

/** A flow of up to ten steps with lines drawn anywhere; most have loops. Those with faults are sorted out. */
export const anyFlow = fc
  .tuple(
    fc.array(anyNode, { minLength: 1, maxLength: 10 }),
    fc.array(fc.nat(), { minLength: 32, maxLength: 32 }),
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
    const edges = nodes.flatMap(({ id, kind, config }) =>
      waysOut(kind, config).map((port) => ({
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
