import { instant, type Lead, type LeadState, type Signal, utc, type WorkflowId } from '@ripen/domain';
import { compileWorkflow, define, workflowDocument } from '@ripen/workflow';
import { expect, it } from 'vitest';
import { turn } from './turn.ts';

const lead: Lead = {
  id: '00000000-0000-4000-8000-000000000001' as Lead['id'],
  workspace: '00000000-0000-4000-8000-0000000000aa' as Lead['workspace'],
  externalId: null,
  email: null,
  fields: { plan: 'free' },
  fieldTimes: {},
  consents: {},
  tags: [],
  timezone: null,
  stage: 'raw',
  dimensions: { fit: 25 },
  score: 25,
  band: 'cold',
  createdAt: instant(0),
};

const document = (kind: 'nurture' | 'scoring', nodes: [string, string, object][], edges: [string, string, string][]) =>
  workflowDocument.parse({
    name: 'x',
    kind,
    nodes: nodes.map(([id, of, config]) => ({ id, kind: of, config })),
    edges: edges.map(([from, port, to]) => ({ from, port, to })),
  });

const definitionsFor = (on: object) => {
  const flow = document(
    'nurture',
    [
      ['in', 'entry', on],
      ['x', 'exit', {}],
    ],
    [['in', 'entered', 'x']],
  );
  const model = document(
    'scoring',
    [
      ['up', 'signal', { event: 'Up' }],
      ['down', 'signal', { event: 'Down' }],
      ['more', 'points', { dimension: 'fit', points: 10 }],
      ['less', 'points', { dimension: 'fit', points: -10 }],
    ],
    [
      ['up', 'matched', 'more'],
      ['down', 'matched', 'less'],
    ],
  );
  const latest = [flow, model].map((one, index) =>
    compileWorkflow({
      id: `00000000-0000-4000-8000-00000000000${index}` as WorkflowId,
      version: 1,
      status: 'live',
      document: one,
    }),
  );
  return define({ zone: utc, latest, older: [], segments: [] });
};

const event = (name: string, id: number): Signal => ({
  kind: 'event',
  event: { id: `m${id}`, name, properties: {}, occurredAt: instant(id), receivedAt: instant(id) },
});
const change = (changes: Extract<Signal, { kind: 'command' }>['command'] & { do: 'change' }): Signal => ({
  kind: 'command',
  by: 'api',
  command: changes,
});
const toStage = (stage: string): Signal =>
  change({ do: 'change', at: instant(1), changes: [{ change: 'stage', stage }] });
const toPlan = (value: string | null): Signal =>
  change({ do: 'change', at: instant(1), changes: [{ change: 'field', field: 'plan', value }] });

const cases: [on: object, signals: Signal[], runs: number][] = [
  [{ on: 'stage', stage: 'MQL', when: 'entered' }, [toStage('MQL'), toStage('SQL')], 1],
  [{ on: 'stage', stage: 'MQL', when: 'left' }, [toStage('MQL'), toStage('MQL'), toStage('SQL')], 1],
  [{ on: 'stage', stage: 'MQL', when: 'entered' }, [toStage('SQL')], 0],
  [{ on: 'score', way: 'up', threshold: 30 }, [event('Up', 1), event('Up', 2), event('Down', 3)], 1],
  [{ on: 'score', way: 'up', threshold: 35 }, [event('Up', 1), event('Down', 2), event('Up', 3)], 2],
  [{ on: 'score', way: 'down', threshold: 35 }, [event('Up', 1), event('Down', 2), event('Down', 3)], 1],
  [{ on: 'band', band: 'warm', when: 'entered' }, [event('Up', 1), event('Up', 2)], 1],
  [{ on: 'band', band: 'cold', when: 'left' }, [event('Down', 1), event('Up', 2), event('Up', 3)], 1],
  [{ on: 'field', field: 'plan' }, [toPlan('pro'), toPlan('pro'), toPlan(null)], 2],
  [{ on: 'field', field: 'plan', to: 'pro' }, [toPlan('team'), toPlan('pro')], 1],
  [{ on: 'field', field: 'plan', to: 'free' }, [toPlan('free')], 0],
  [{ on: 'webhook', event: 'Up', lead: { email: 'email' } }, [event('Up', 1), event('Down', 2)], 1],
  [{ on: 'schedule', segment: 's', cron: '0 9 * * *' }, [event('Up', 1), toStage('MQL')], 0],
];

it.each(cases)('%j starts a flow once for each crossing', (on, signals, runs) => {
  const definitions = definitionsFor(on);
  const state: LeadState = { lead, runs: [], finished: new Map(), segments: new Set(), events: [], alarm: null };
  const result = turn(state, signals, { ...definitions, now: instant(10) });
  expect(result.runs).toHaveLength(runs);
  expect(new Set(result.runs.map(({ id }) => id)).size).toBe(runs);
});

it('flows hear of what another flow did', () => {
  const flows = [
    document(
      'nurture',
      [
        ['in', 'entry', { on: 'api' }],
        ['s', 'set-stage', { stage: 'MQL' }],
      ],
      [['in', 'entered', 's']],
    ),
    document('nurture', [['in', 'entry', { on: 'stage', stage: 'MQL', when: 'entered' }]], []),
  ];
  const first = '00000000-0000-4000-8000-000000000001' as WorkflowId;
  const ids = [first, '00000000-0000-4000-8000-000000000002' as WorkflowId];
  const latest = flows.map((one, index) =>
    compileWorkflow({ id: ids[index] ?? first, version: 1, status: 'live', document: one }),
  );
  const start = { do: 'start', run: lead.id as never, workflow: first, data: {} } as const;
  const result = turn(
    { lead, runs: [], finished: new Map(), segments: new Set(), events: [], alarm: null },
    [{ kind: 'command', by: 'api', command: start }],
    { ...define({ zone: utc, latest, older: [], segments: [] }), now: instant(1) },
  );
  expect(result.runs.map(({ workflow }) => workflow)).toEqual(ids);
});
