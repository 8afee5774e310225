import { instant, leadId, utc, type WorkflowId, workspaceId } from '@ripen/domain';
import { type Simulation, simulate } from '@ripen/engine';
import { compileWorkflow } from '@ripen/workflow';
import type { BenchRow } from './bench-row.ts';
import { quantile } from './quantile.ts';
import { benchDraft } from './seed-past.ts';

const rounds = 200;
const hour = 3_600_000;
const from = instant(Date.UTC(2027, 0, 1, 9));

const events = Array.from({ length: 50 }, (_, index) => {
  const at = instant(from + ((index * 173) % 8_700) * hour);
  const name = index % 4 === 0 ? 'Signed Up' : 'Viewed Pricing';
  return { id: `e${index}`, name, properties: { plan: 'pro' }, occurredAt: at, receivedAt: at };
});

const year: Simulation = {
  workflow: compileWorkflow({
    id: '00000000-0000-4000-8000-0000000000ff' as WorkflowId,
    version: 1,
    status: 'live',
    document: benchDraft,
  }),
  lead: {
    id: leadId.parse('00000000-0000-4000-8000-000000000001'),
    workspace: workspaceId.parse('00000000-0000-4000-8000-0000000000aa'),
    externalId: null,
    email: 'ada@example.com',
    fields: { firstName: 'Ada' },
    fieldTimes: {},
    consents: {},
    tags: [],
    timezone: null,
    stage: 'raw',
    dimensions: {},
    score: 0,
    band: 'cold',
    createdAt: instant(0),
  },
  events,
  from,
  days: 365,
  zone: utc,
};

/** How long a year of one lead with fifty events takes in time travel, compiling its definitions included. */
export const benchTravel = (): Promise<BenchRow[]> => {
  const took: number[] = [];
  let lines = 0;
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    lines = simulate(year).story.length;
    took.push(performance.now() - began);
  }
  const sorted = took.toSorted((a, b) => a - b);
  const middle = quantile(sorted, 0.5);
  return Promise.resolve([
    {
      name: 'A year of one lead with 50 events, the middle of 200',
      value: middle,
      unit: 'ms',
      ratio: `${(middle / 50).toFixed(2)} × the 50 ms aimed for; a story of ${lines} lines`,
    },
    { name: 'The same, 99 of 100', value: quantile(sorted, 0.99), unit: 'ms' },
    { name: 'The first, before anything is warm', value: took[0] ?? 0, unit: 'ms' },
  ]);
};
