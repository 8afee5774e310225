import { instant, type Json, utc } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../compile.ts';
import { truthy } from '../evaluate/truthy.ts';
import {
  type ComparisonOperator,
  comparisonOf,
  deniedComparisonOf,
  readComparison,
  readDeniedComparison,
} from './comparison.ts';
import { type EventRow, eventRowOf, readEventRow } from './event-row.ts';
import { readSegmentRow, segmentRowOf } from './segment-row.ts';

const known: Json = { '!': [{ missing: ['f'] }] };
const f: Json = { var: 'f' };

const written: [string, ComparisonOperator, Json, Json][] = [
  ['text', 'is', 'pro', { '==': [f, 'pro'] }],
  ['text', 'is-not', 'pro', { and: [known, { '!=': [f, 'pro'] }] }],
  ['text', 'contains', 'ro', { in: ['ro', f] }],
  ['text', 'does-not-contain', 'ro', { and: [known, { '!': [{ in: ['ro', f] }] }] }],
  ['text', 'starts-with', 'p', { 'starts-with': [f, 'p'] }],
  ['text', 'ends-with', 'o', { 'ends-with': [f, 'o'] }],
  ['text', 'one-of', ['a', 'b'], { in: [f, ['a', 'b']] }],
  ['text', 'none-of', ['a', 'b'], { and: [known, { '!': [{ in: [f, ['a', 'b']] }] }] }],
  ['number', 'at-least', 200, { '>=': [f, 200] }],
  ['number', 'at-least', 0, { and: [known, { '>=': [f, 0] }] }],
  ['number', 'more', -1, { and: [known, { '>': [f, -1] }] }],
  ['number', 'less', 50, { and: [known, { '<': [f, 50] }] }],
  ['number', 'less', -5, { '<': [f, -5] }],
  ['number', 'at-most', 50, { and: [known, { '<=': [f, 50] }] }],
  ['number', 'is', 0, { and: [known, { '==': [f, 0] }] }],
  ['number', 'between', [10, 50], { '<=': [10, f, 50] }],
  ['number', 'between', [0, 50], { and: [known, { '<=': [0, f, 50] }] }],
  ['boolean', 'is', true, { '==': [f, true] }],
  ['boolean', 'is', false, { and: [known, { '==': [f, false] }] }],
  ['date', 'before', '2027-03-01', { before: [f, '2027-03-01'] }],
  ['date', 'more-days-ago', 7, { '>': [{ 'days-since': [f] }, 7] }],
  ['date', 'more-days-away', -1, { and: [known, { '>': [{ 'days-until': [f] }, -1] }] }],
  ['date', 'days-ago', 0, { '==': [{ 'days-since': [f] }, 0] }],
  ['date', 'in-last', { days: 7 }, { 'in-last': [f, { days: 7 }] }],
  ['any', 'known', null, known],
  ['any', 'unknown', null, { '!!': [{ missing: ['f'] }] }],
];

describe('a comparison of the builder', () => {
  it.each(written)('of a %s: %s %j', (_, operator, value, rule) => {
    expect(comparisonOf('f', operator, value)).toEqual(rule);
    expect(readComparison(rule)).toEqual({ field: 'f', operator, value });
  });

  it.each(['score', 'stage', 'band', 'tags'])('needs no guard for %s, which is never unknown', (field) => {
    const rule = comparisonOf(field, 'is-not', 'x');
    expect(rule).toEqual({ '!=': [{ var: field }, 'x'] });
    expect(readComparison(rule)).toEqual({ field, operator: 'is-not', value: 'x' });
  });

  it('is of the points in a dimension too, which are never unknown', () => {
    const rule = comparisonOf('@interest:crm', 'less', 5);
    expect(rule).toEqual({ '<': [{ dimension: ['interest:crm'] }, 5] });
    expect(readComparison(rule)).toEqual({ field: '@interest:crm', operator: 'less', value: 5 });
  });

  it.each<[ComparisonOperator, Json, Json]>([
    ['is', 'pro', { or: [{ '!!': [{ missing: ['f'] }] }, { '==': [f, 'pro'] }] }],
    ['is-not', 'pro', { '!=': [f, 'pro'] }],
    ['less', 50, { '<': [f, 50] }],
    ['at-least', 200, { or: [{ '!!': [{ missing: ['f'] }] }, { '>=': [f, 200] }] }],
    ['before', '2027-03-01', { or: [{ '!!': [{ missing: ['f'] }] }, { before: [f, '2027-03-01'] }] }],
    ['known', null, known],
  ])('where it is denied holds of what is unknown: %s %j', (operator, value, rule) => {
    expect(deniedComparisonOf('f', operator, value)).toEqual(rule);
    expect(readDeniedComparison(rule)).toEqual({ field: 'f', operator, value });
  });

  it('may be of a property of the event', () => {
    const rule = comparisonOf('event.seats', 'less', 5);
    expect(readComparison(rule)).toEqual({ field: 'event.seats', operator: 'less', value: 5 });
    expect([{}, { event: {} }, { event: { seats: 4 } }].map((data) => evaluate(rule, data))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it.each<Json>([
    { '<': [f, 50] },
    { and: [known, { '>=': [f, 200] }] },
    { and: [{ '!': [{ missing: ['g'] }] }, { '<': [f, 50] }] },
    { and: [known, { '<': [f, 50] }, true] },
    { '==': [f, { var: 'g' }] },
    { '==': [f, { cat: ['a', 'b'] }] },
    { '==': [{ var: ['f', 1] }, 1] },
    { '==': [1, f] },
    { '>=': [f] },
    { var: 'f' },
    { and: [] },
    true,
    null,
    [f],
  ])('is not read from another rule: %j', (rule) => expect(readComparison(rule)).toBeNull());

  it.each<Json>([null, '', [], {}])('is read back though its value is unfinished: %j', (value) => {
    for (const operator of ['is', 'less', 'between', 'in-last', 'before', 'one-of', 'contains'] as const)
      expect(() => readComparison(comparisonOf('f', operator, value))).not.toThrow();
  });
});

const events: [EventRow, Json][] = [
  [
    { event: 'A', window: 'ever', where: null, ask: 'count', operator: 'at-least', count: 1 },
    { '>=': [{ 'event-count': ['A'] }, 1] },
  ],
  [
    { event: 'A', window: { within: { days: 14 } }, where: null, ask: 'count', operator: 'fewer', count: 3 },
    { '<': [{ 'event-count': ['A', { within: { days: 14 } }] }, 3] },
  ],
  [
    {
      event: 'A',
      window: 'ever',
      where: { '==': [{ var: 'plan' }, 'pro'] },
      ask: 'count',
      operator: 'exactly',
      count: 0,
    },
    { '==': [{ 'event-count': ['A', 'ever', { '==': [{ var: 'plan' }, 'pro'] }] }, 0] },
  ],
  [
    { event: 'A', window: 'this-run', where: null, ask: 'count', operator: 'more', count: 2 },
    { '>': [{ 'event-count': ['A', 'this-run'] }, 2] },
  ],
  [{ event: 'A', window: 'ever', where: null, ask: 'happened' }, { '!!': [{ 'event-count': ['A'] }] }],
  [{ event: 'A', window: 'this-run', where: null, ask: 'never' }, { '!': [{ 'event-count': ['A', 'this-run'] }] }],
  [
    { event: 'A', window: 'ever', where: null, ask: 'first', operator: 'before', value: '2027-03-01' },
    { before: [{ 'event-first': ['A'] }, '2027-03-01'] },
  ],
  [
    { event: 'A', window: 'ever', where: null, ask: 'last', operator: 'more-days-ago', value: 7 },
    { '>': [{ 'days-since': [{ 'event-last': ['A'] }] }, 7] },
  ],
];

describe('an event row of the builder', () => {
  it.each(events)('is written and read back: %j', (row, rule) => {
    expect(eventRowOf(row)).toEqual(rule);
    expect(readEventRow(rule)).toEqual(row);
  });

  it.each<Json>([
    { '>=': [{ 'event-count': ['A', 'ever'] }, 1] },
    { '>=': [{ 'event-count': ['A'] }, '1'] },
    { '>=': [{ 'event-count': ['A', { within: { months: 1 } }] }, 1] },
    { '!=': [{ 'event-count': ['A'] }, 1] },
    { 'event-count': ['A'] },
    { before: ['2027-03-01', { 'event-first': ['A'] }] },
    { '<': [{ 'days-since': [{ 'event-last': ['A'] }] }, 7] },
  ])('is not read from another rule: %j', (rule) => expect(readEventRow(rule)).toBeNull());

  it.each(['first', 'last'] as const)('about the %s time never holds of a lead that never did it', (ask) => {
    const lead = { now: instant(0), zone: utc, events: [], runBegan: null, segments: new Set<string>() };
    for (const [operator, value] of [
      ['before', '2027-03-01'],
      ['in-last', { days: 7 }],
      ['days-ago', 0],
      ['more-days-ago', 3],
    ] as const)
      expect(
        truthy(evaluate(eventRowOf({ event: 'A', window: 'ever', where: null, ask, operator, value }), {}, lead)),
      ).toBe(false);
  });
});

describe('a segment row of the builder', () => {
  it.each([true, false])('is written and read back: member %s', (member) =>
    expect(readSegmentRow(segmentRowOf({ segment: 's1', member }))).toEqual({ segment: 's1', member }),
  );

  it.each<Json>([{ '!': [true] }, { 'in-segment': 's1' }, { 'in-segment': ['a', 'b'] }])(
    'is not read from another rule: %j',
    (rule) => expect(readSegmentRow(rule)).toBeNull(),
  );
});
