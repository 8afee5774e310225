import { instant, type Instant, type Json, type LeadEvent, utc, type Zone } from '@ripen/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryContext, arbitraryLead, arbitraryLeadRule } from '../testing/arbitrary-lead.ts';
import { evaluate } from './compile.ts';
import { truthy } from './evaluate/truthy.ts';
import { nextChange } from './next-change.ts';
import type { Rule, RuleContext } from './rule.ts';

const deep = process.env['RIPEN_DEEP'] === '1';
const runs = deep ? 100_000 : 2_000;
const day = 86_400_000;
const hour = 3_600_000;
const now = instant(Date.UTC(2027, 2, 15, 12));
const at = (milliseconds: number): Instant => instant(milliseconds);

const event = (name: string, ago: number, properties = {}): LeadEvent => ({
  id: `${name}${ago}`,
  name,
  properties,
  occurredAt: at(now - ago),
  receivedAt: now,
});

const facts = (events: readonly LeadEvent[] = [], zone: Zone = utc): RuleContext => ({
  now,
  zone,
  events,
  runBegan: null,
  segments: new Set(),
});

const holds = (rule: Rule, data: Json, context: RuleContext, moment: Instant): boolean =>
  truthy(evaluate(rule, data, { ...context, now: moment }));

/** Moments strictly between two, near both ends, spread evenly and by days. */
const between = (from: number, to: number): Instant[] =>
  [
    ...[1, 2, 1_000, hour, day - 1, day, day + 1].flatMap((step) => [from + step, to - step]),
    ...Array.from({ length: 12 }, (_, index) => Math.floor(from + ((to - from) * (index + 1)) / 13)),
  ]
    .filter((moment) => moment > from && moment < to)
    .map(at);

describe('when a rule may change', { timeout: deep ? 3_600_000 : 60_000 }, () => {
  it('its answer stays the same until then, is asked again there, and this ends', () => {
    const law = fc.property(arbitraryLeadRule, arbitraryLead, arbitraryContext, (rule, lead, context) => {
      const next = nextChange(rule);
      let moment: Instant = context.now;
      for (let steps = 0; steps < 400; steps++) {
        const answer = holds(rule, lead, context, moment);
        const change = next(lead, { ...context, now: moment });
        if (change !== null && change <= moment) return false;
        for (const between_ of between(moment, change ?? moment + 900 * day))
          if (holds(rule, lead, context, between_) !== answer) return false;
        if (change === null) return true;
        moment = change;
      }
      return false;
    });
    const details = fc.check(law, { numRuns: runs });
    expect(details.failed ? fc.defaultReportMessage(details) : null).toBeNull();
  });

  const asked: [string, Rule, Json, LeadEvent[], number | null][] = [
    ['a rule that reads no time', { '==': [{ var: 'country' }, 'FR'] }, { country: 'FR' }, [], null],
    [
      'a window: not before as many events have left it as matter',
      { '>=': [{ 'event-count': ['Viewed', { within: { days: 14 } }] }, 2] },
      {},
      [event('Viewed', 13 * day), event('Viewed', 10 * day), event('Viewed', 5 * day), event('Viewed', 2 * day)],
      now + 4 * day,
    ],
    [
      'a window whose count is too small already',
      { '>=': [{ 'event-count': ['Viewed', { within: { days: 14 } }] }, 2] },
      {},
      [event('Viewed', day)],
      null,
    ],
    [
      'what lies in a window by itself',
      { 'event-count': ['Viewed', { within: { days: 1 } }] },
      {},
      [event('Viewed', hour), event('Viewed', 2 * hour)],
      now + day - hour,
    ],
    [
      'days that went by long ago',
      { '>=': [{ 'days-since': [{ var: 'since' }] }, 30] },
      { since: '2026-01-01' },
      [],
      null,
    ],
    [
      'days yet to go by',
      { '>=': [{ 'days-since': [{ var: 'since' }] }, 30] },
      { since: '2027-03-01' },
      [],
      Date.UTC(2027, 2, 31),
    ],
    [
      'days left',
      { '<=': [{ 'days-until': [{ var: 'renewal' }] }, 7] },
      { renewal: '2027-04-01T09:00:00Z' },
      [],
      Date.UTC(2027, 2, 24, 9) + 1,
    ],
    [
      'a date to come',
      { 'in-next': [{ var: 'renewal' }, { days: 7 }] },
      { renewal: '2027-04-01' },
      [],
      Date.UTC(2027, 2, 25),
    ],
    ['a date that is over', { 'in-last': [{ var: 'renewal' }, { days: 7 }] }, { renewal: '2027-03-01' }, [], null],
    [
      'nothing while a condition beside it is false and stays so',
      { and: [{ 'event-count': ['Viewed', { within: { days: 1 } }] }, { '==': [{ var: 'country' }, 'FR'] }] },
      { country: 'DE' },
      [event('Viewed', hour)],
      null,
    ],
    [
      'the properties of events',
      { 'event-count': ['Trial', 'ever', { 'in-next': [{ var: 'ends' }, { days: 1 }] }] },
      {},
      [event('Trial', 20 * day, { ends: '2027-03-20T00:00:00Z' })],
      Date.UTC(2027, 2, 19) + 1,
    ],
    [
      'the elements of a list',
      { some: [{ var: 'dates' }, { 'in-last': [{ var: '' }, { days: 1 }] }] },
      { dates: ['2027-03-15T11:00:00Z', '2027-03-16T00:00:00Z'] },
      [],
      Date.UTC(2027, 2, 16),
    ],
  ];
  it.each(asked)('knows %s', (_name, rule, data, events, expected) => {
    expect(nextChange(rule)(data, facts(events))).toBe(expected);
  });

  it('a day ends at the lead’s own midnight, also where clocks change at it', () => {
    const today: Rule = { 'in-last': [{ var: 'day' }, { days: 1 }] };
    const ends = (zone: string, from: number, date: string): string | null => {
      const change = nextChange(today)({ day: date }, { ...facts([], zone as Zone), now: at(from) });
      return change === null ? null : new Date(change).toISOString();
    };
    expect(ends('Europe/Paris', now, '2027-03-14')).toBe('2027-03-15T23:00:00.000Z');
    expect(ends('Pacific/Auckland', now, '2027-03-15')).toBe('2027-03-16T11:00:00.000Z');
    expect(ends('Africa/Cairo', Date.UTC(2027, 3, 29, 10), '2027-04-28')).toBe('2027-04-29T22:00:00.000Z');
    expect(ends('America/Nuuk', Date.UTC(2027, 9, 30, 12), '2027-10-29')).toBe('2027-10-31T02:00:00.000Z');
  });
});
