import { emptyModel, instant, type Json, type LeadEvent, parseZone, standardScale, utc } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../compile.ts';
import { nextChange } from '../next-change.ts';
import type { RuleContext } from '../rule.ts';

const day = 86_400_000;
const now = instant(Date.UTC(2027, 2, 15, 12));
const event = (name: string, ago: number, properties: LeadEvent['properties'] = {}): LeadEvent => ({
  id: `${name}${ago}`,
  name,
  properties,
  occurredAt: instant(now - ago),
  receivedAt: now,
});
const context: RuleContext = {
  now,
  zone: utc,
  events: [
    event('View', 30 * day, { plan: 'free' }),
    event('View', 14 * day, { plan: 'pro' }),
    event('View', 14 * day - 1, { plan: 'pro' }),
    event('Sign', 2 * day),
    event('View', day, { plan: 'free', seats: 3 }),
    event('View', -5_000),
  ],
  runBegan: instant(now - day),
  segments: new Set(['s1']),
  dimensions: { fit: 12, 'interest:crm': 3 },
};
const lead = {
  text: 'Head of Sales',
  list: ['a', 1],
  tags: ['vip'],
  empty: '',
  zero: 0,
  date: '2027-03-15',
  moment: '2027-03-14T18:00:00Z',
};
const ask = (rule: Json, facts: Partial<RuleContext> = {}): unknown => evaluate(rule, lead, { ...context, ...facts });
const asked = (cases: [Json, unknown][]): void => {
  for (const [rule, value] of cases) expect([rule, ask(rule)]).toEqual([rule, value]);
};

describe('events', () => {
  it('are counted by name and window', () =>
    asked([
      [{ 'event-count': ['View'] }, 5],
      [{ 'event-count': ['View', 'ever'] }, 5],
      [{ 'event-count': ['Nothing'] }, 0],
      [{ 'event-count': 'View' }, 5],
      [{ 'event-count': ['View', { within: { days: 14 } }] }, 3],
      [{ 'event-count': ['View', { within: { hours: 1 } }] }, 1],
      [{ 'event-count': ['View', 'this-run'] }, 2],
    ]));

  it('are counted by a rule on their properties, which sees nothing else', () =>
    asked([
      [{ 'event-count': ['View', 'ever', { '==': [{ var: 'plan' }, 'pro'] }] }, 2],
      [{ 'event-count': ['View', { within: { days: 14 } }, { '==': [{ var: 'plan' }, 'pro'] }] }, 1],
      [{ 'event-count': ['View', 'ever', { var: 'text' }] }, 0],
      [{ 'event-count': ['View', 'ever', { missing: ['seats'] }] }, 4],
    ]));

  it('have a first and a last moment', () =>
    asked([
      [{ 'event-first': ['View'] }, '2027-02-13T12:00:00.000Z'],
      [{ 'event-last': ['Sign'] }, '2027-03-13T12:00:00.000Z'],
      [{ 'event-last': ['View', 'ever', { '==': [{ var: 'plan' }, 'pro'] }] }, '2027-03-01T12:00:00.001Z'],
      [{ 'event-first': ['Nothing'] }, null],
      [{ 'days-since': [{ 'event-last': ['Sign'] }] }, 2],
      [{ '<': [{ 'event-first': ['View'] }, { 'event-first': ['Sign'] }] }, true],
    ]));

  it('leave a window exactly when its length has passed', () => {
    const rule: Json = { 'event-count': ['Sign', { within: { days: 3 } }] };
    expect(ask(rule, { now: instant(now + day - 1) })).toBe(1);
    expect(ask(rule, { now: instant(now + day) })).toBe(0);
  });

  it('of a run are none where there is no run', () =>
    expect(ask({ 'event-count': ['View', 'this-run'] }, { runBegan: null })).toBe(0));
  it('are none where there are no facts', () => {
    expect(evaluate({ 'event-count': ['View'] }, lead)).toBe(0);
    expect(evaluate({ 'event-first': ['View'] }, lead)).toBeNull();
  });
});

describe('dates', () => {
  it('are so many days ago or away', () =>
    asked([
      [{ 'days-since': ['2027-03-15'] }, 0],
      [{ 'days-since': ['2027-03-01'] }, 14],
      [{ 'days-since': ['2027-03-20'] }, -5],
      [{ 'days-until': ['2027-03-20'] }, 5],
      [{ 'days-since': ['2027-03-14T12:00:00Z'] }, 1],
      [{ 'days-since': ['2027-03-14T12:00:00.001Z'] }, 0],
      [{ 'days-until': ['2027-03-16T11:00:00Z'] }, 0],
      [{ 'days-since': [{ var: 'text' }] }, null],
      [{ 'days-since': [{ var: 'gone' }] }, null],
    ]));

  it('are counted in midnights of the lead, whatever its clocks do', () => {
    const auckland = parseZone('Pacific/Auckland') ?? utc;
    expect(ask({ 'days-since': ['2027-03-15'] }, { zone: auckland })).toBe(1);
    const paris = parseZone('Europe/Paris') ?? utc;
    const after = instant(Date.UTC(2027, 2, 29, 22));
    expect(ask({ 'days-since': ['2027-03-28'] }, { zone: paris, now: after })).toBe(2);
  });

  it('come before, after and on one another', () =>
    asked([
      [{ before: ['2027-03-14', { var: 'date' }] }, true],
      [{ before: [{ var: 'date' }, '2027-03-15'] }, false],
      [{ after: [{ var: 'date' }, '2027-03-15'] }, false],
      [{ after: [{ var: 'moment' }, '2027-03-14'] }, false],
      [{ after: [{ var: 'moment' }, '2027-03-13'] }, true],
      [{ after: [{ var: 'moment' }, '2027-03-14T17:59:59Z'] }, true],
      [{ on: [{ var: 'moment' }, '2027-03-14'] }, true],
      [{ on: [{ var: 'moment' }, { var: 'date' }] }, false],
      [{ before: [{ var: 'gone' }, '2027-03-15'] }, false],
      [{ after: [{ var: 'date' }, 'soon'] }, false],
    ]));

  it('are on the day that it is for the lead', () => {
    const auckland = parseZone('Pacific/Auckland') ?? utc;
    expect(ask({ on: [{ var: 'moment' }, '2027-03-15'] }, { zone: auckland })).toBe(true);
  });

  it('lie within spans before and after now', () =>
    asked([
      [{ 'in-last': ['2027-03-15', { days: 1 }] }, true],
      [{ 'in-next': ['2027-03-15', { days: 1 }] }, true],
      [{ 'in-last': ['2027-03-08', { days: 7 }] }, true],
      [{ 'in-last': ['2027-03-07', { days: 7 }] }, false],
      [{ 'in-last': ['2027-03-16', { days: 7 }] }, false],
      [{ 'in-next': ['2027-03-22', { weeks: 1 }] }, true],
      [{ 'in-next': ['2027-03-23', { weeks: 1 }] }, false],
      [{ 'in-last': ['2027-03-14T12:00:00Z', { days: 1 }] }, false],
      [{ 'in-last': ['2027-03-14T12:00:00.001Z', { days: 1 }] }, true],
      [{ 'in-next': ['2027-03-15T12:00:01Z', { seconds: 2 }] }, true],
      [{ 'in-last': [{ var: 'gone' }, { days: 7 }] }, false],
    ]));

  it('are nothing where there is no now', () => {
    expect(evaluate({ 'days-since': ['2027-03-01'] }, lead)).toBeNull();
    expect(evaluate({ 'in-last': ['2027-03-01', { days: 7 }] }, lead)).toBe(false);
    expect(evaluate({ before: ['2027-03-01', '2027-03-02'] }, lead)).toBe(true);
  });
});

describe('what is known of a lead', () => {
  it('are its segments, tags and dimensions', () => {
    asked([
      [{ 'in-segment': ['s1'] }, true],
      [{ 'in-segment': ['s2'] }, false],
      [{ 'has-tag': ['vip'] }, true],
      [{ 'has-tag': ['toString'] }, false],
      [{ dimension: ['fit'] }, 12],
      [{ dimension: ['interest:crm'] }, 3],
      [{ dimension: ['engagement'] }, 0],
    ]);
    expect(evaluate({ or: [{ 'in-segment': ['s1'] }, { 'has-tag': ['vip'] }, { dimension: ['fit'] }] }, {})).toBe(0);
  });

  it('is whether it is known', () =>
    asked([
      [{ 'is-known': [{ var: 'text' }] }, true],
      [{ 'is-known': [{ var: 'zero' }] }, true],
      [{ 'is-known': [{ var: 'empty' }] }, false],
      [{ 'is-known': [{ var: 'gone' }] }, false],
    ]));
});

describe('texts and lists', () => {
  it('start, end, contain and are one of', () =>
    asked([
      [{ 'starts-with': [{ var: 'text' }, 'Head'] }, true],
      [{ 'starts-with': [{ var: 'text' }, 'head'] }, false],
      [{ 'ends-with': [{ var: 'text' }, 'Sales'] }, true],
      [{ 'ends-with': [{ var: 'zero' }, '0'] }, false],
      [{ contains: [{ var: 'text' }, 'of'] }, true],
      [{ contains: [{ var: 'list' }, 'a'] }, true],
      [{ contains: [{ var: 'list' }, '1'] }, false],
      [{ contains: [{ var: 'gone' }, 'a'] }, false],
      [{ 'one-of': [{ var: 'zero' }, [0, 1]] }, true],
      [{ 'one-of': [{ var: 'zero' }, ['0']] }, false],
      [{ 'one-of': ['a', { var: 'list' }] }, true],
      [{ 'one-of': ['e', { var: 'text' }] }, false],
    ]));
});

describe('consents', () => {
  const consents = { email: { given: true }, 'email:news': { given: false } };

  it('are given, withdrawn or unknown; what is unknown is never given', () => {
    const cases: [Json, boolean][] = [
      [{ consent: ['email'] }, true],
      [{ consent: 'email' }, true],
      [{ consent: ['email', 'given'] }, true],
      [{ consent: ['email', 'withdrawn'] }, false],
      [{ consent: ['email', 'unknown'] }, false],
      [{ consent: ['email:news'] }, false],
      [{ consent: ['email:news', 'withdrawn'] }, true],
      [{ consent: ['sms'] }, false],
      [{ consent: ['sms', 'withdrawn'] }, false],
      [{ consent: ['sms', 'unknown'] }, true],
    ];
    for (const [rule, value] of cases) expect([rule, ask(rule, { consents })]).toEqual([rule, value]);
  });

  it('are unknown without facts, and inherited names are none', () => {
    expect(evaluate({ consent: ['email'] }, lead)).toBe(false);
    expect(ask({ consent: ['valueof', 'unknown'] }, { consents })).toBe(true);
  });
});

describe('points in one model', () => {
  const halved = { shape: 'halfLife' as const, span: 7 * day, from: now, points: 60 };
  const standing = {
    models: {
      m1: { ...emptyModel, sums: { fit: { base: 10, fading: [] }, engagement: { base: 0, fading: [halved] } } },
    },
    scales: new Map([['m1', standardScale]]),
  };
  const later = (days: number) => ({ standing, now: instant(now + days * day) });

  it('are what they are worth at the moment', () => {
    for (const [days, score, band] of [
      [0, 70, 'hot'],
      [7, 40, 'warm'],
      [70, 10, 'cold'],
    ] as const) {
      expect(ask({ 'model-score': ['m1'] }, later(days))).toBe(score);
      expect(ask({ 'model-band': ['m1'] }, later(days))).toBe(band);
    }
    expect(ask({ dimension: ['engagement', 'm1'] }, later(7))).toBe(30);
    expect(ask({ dimension: ['engagement', 'm1'] }, later(1))).toBe(54);
  });

  it('are none in a model that gave none, or without facts', () => {
    expect(ask({ 'model-score': ['m2'] }, { standing })).toBe(0);
    expect(ask({ 'model-band': ['m2'] })).toBe('cold');
    expect(evaluate({ dimension: ['fit', 'm1'] }, lead)).toBe(0);
  });

  it('change an answer by themselves at the moment at which they cross what it asks', () => {
    const next = nextChange({ '>=': [{ 'model-score': ['m1'] }, 39.5] })(lead, { ...context, standing });
    const at = (milliseconds: number) =>
      ask({ '>=': [{ 'model-score': ['m1'] }, 39.5] }, { standing, now: instant(milliseconds) });
    expect([at(Number(next) - 1), at(Number(next))]).toEqual([true, false]);
    expect(nextChange({ '>=': [{ 'model-score': ['m1'] }, 90] })(lead, { ...context, standing })).toBeNull();
  });
});
