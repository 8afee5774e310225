import { type Instant, instant, standardCalendar, utc } from '@ripen/domain';
import type { BoundNode, Moment } from '../src/index.ts';
import { kindOf } from '../src/nodes/index.ts';

/** A moment for tests of nodes: 2027-03-01T09:00Z in UTC, and a lead with the facts given. */
export const momentFor = (data: Record<string, unknown> = {}, more: Partial<Moment> = {}): Moment => {
  const now: Instant = instant(Date.UTC(2027, 2, 1, 9));
  return {
    now,
    zone: utc,
    workspaceZone: utc,
    data: { tags: [], ...data },
    context: { now, zone: utc, events: [], runBegan: now, segments: new Set() },
    calendar: standardCalendar,
    visits: 1,
    dice: () => 0.5,
    workflowName: (id) => (id === onboarding ? 'Onboarding' : null),
    listName: (id) => (id === invited ? 'Invited' : null),
    ...more,
  };
};

/** A published workflow that the moments of tests know. */
export const onboarding = '00000000-0000-4000-8000-0000000000ab';

/** A list that the moments of tests know. */
export const invited = '00000000-0000-4000-8000-0000000000ac';

/** A node of that kind with that config, bound; fails the test when it doesn't bind. */
export const boundFor = (kind: string, config: unknown): BoundNode => {
  const bound = kindOf(kind)?.bind(config);
  if (!bound?.ok) throw new Error(`${kind} doesn’t bind: ${JSON.stringify(bound?.error)}`);
  return bound.value;
};

/** The setting of a small workspace, for sentences and faults. */
export const settingForTests = {
  catalogue: {
    fields: [
      { name: 'companySize', label: 'Company size', type: 'number' as const },
      { name: 'renewal', label: 'Renewal', type: 'date' as const },
      { name: 'phone', label: 'Phone', type: 'text' as const },
    ],
    events: ['Signed Up'],
    segments: [
      { id: 's1', name: 'Enterprise' },
      { id: invited, name: 'Invited' },
    ],
    stages: [{ name: 'MQL', label: 'Marketing qualified' }],
  },
  templates: [{ id: 't1', name: 'Welcome' }],
  workflows: [{ id: onboarding, name: 'Onboarding', kind: 'nurture' as const, live: true }],
  lists: [{ id: invited, name: 'Invited' }],
  members: [{ id: 'p1', name: 'Ada' }],
  provider: 'Text messages',
  now: instant(Date.UTC(2027, 2, 1, 9)),
};
