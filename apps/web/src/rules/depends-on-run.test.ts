import type { Json } from '@ripen/domain';
import { expect, it } from 'vitest';
import { dependsOnRun } from './depends-on-run.ts';

it.each<Json>([
  { '==': [{ var: 'event.plan' }, 'pro'] },
  { and: [true, { '!': [{ '==': [{ var: ['data.source', 1] }, 'ad'] }] }] },
  { '!!': [{ 'event-count': ['Signed Up', 'this-run'] }] },
])('%j can only be asked in a run', (rule) => expect(dependsOnRun(rule)).toBe(true));

it.each<Json>([
  { '==': [{ var: 'eventful' }, 'pro'] },
  { '>=': [{ 'event-count': ['Signed Up', 'ever', { '==': [{ var: 'data' }, 1] }] }, 1] },
  { and: [] },
  true,
])('%j can be asked of any lead', (rule) => expect(dependsOnRun(rule)).toBe(false));
