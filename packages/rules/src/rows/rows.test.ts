import type { Json } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../compile.ts';
import { type ComparisonOperator, comparisonOf, readComparison } from './comparison.ts';
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
    { event: 'A', window: 'ever', where: null, operator: 'at-least', count: 1 },
    { '>=': [{ 'event-count': ['A'] }, 1] },
  ],
  [
    { event: 'A', window: { within: { days: 14 } }, where: null, operator: 'fewer', count: 3 },
    { '<': [{ 'event-count': ['A', { within: { days: 14 } }] }, 3] },
  ],
  [
    { event: 'A', window: 'ever', where: { '==': [{ var: 'plan' }, 'pro'] }, operator: 'exactly', count: 0 },
    { '==': [{ 'event-count': ['A', 'ever', { '==': [{ var: 'plan' }, 'pro'] }] }, 0] },
  ],
  [
    { event: 'A', window: 'this-run', where: null, operator: 'more', count: 2 },
    { '>': [{ 'event-count': ['A', 'this-run'] }, 2] },
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
  ])('is not read from another rule: %j', (rule) => expect(readEventRow(rule)).toBeNull());
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
