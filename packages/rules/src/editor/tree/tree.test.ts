import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparisonOperator, comparisonChoices, comparisonOf, type Rule } from '../../index.ts';
import { type Condition, type ConditionGroup, special } from './builder-tree.ts';
import { writeEventValue } from './event-value.ts';
import { readRule } from './read-rule.ts';
import { writeRule } from './write-rule.ts';

const group = (combinator: 'and' | 'or', ...rules: (Condition | ConditionGroup)[]): ConditionGroup => ({
  combinator,
  not: false,
  rules,
});
const condition = (field: string, operator: ComparisonOperator, value: Condition['value']): Condition => ({
  field,
  operator,
  value,
});

const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
const values: Record<string, fc.Arbitrary<Condition['value']>> = {
  known: fc.constant(null),
  unknown: fc.constant(null),
  'one-of': fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 4 }),
  'none-of': fc.array(fc.string(), { maxLength: 4 }),
  between: fc.tuple(fc.option(fc.integer()), fc.option(fc.integer())).map(([low, high]) => [low, high]),
  'in-last': fc.record({ days: fc.integer({ min: 1, max: 500 }) }),
  'in-next': fc.record({ weeks: fc.integer({ min: 1, max: 50 }) }),
};
const operators = [
  ...new Set(Object.values(comparisonChoices).flatMap((choices) => choices.map(({ operator }) => operator))),
];
const fields = fc.constantFrom(
  'country',
  'companySize',
  'event.plan',
  'data.source.name',
  'stage',
  'score',
  'tags',
  'email',
);

const comparisons = fc
  .tuple(fields, fc.constantFrom(...operators))
  .chain(([field, operator]) => (values[operator] ?? scalar).map((value): Condition => ({ field, operator, value })));
const events = fc
  .record({
    event: fc.string({ minLength: 1, maxLength: 20 }),
    count: fc.integer({ min: 0, max: 99 }),
    window: fc.constantFrom('ever' as const, 'this-run' as const, { within: { days: 14 } }),
    where: fc.constantFrom(null, { '==': [{ var: 'plan' }, 'pro'] } as Rule),
  })
  .chain((row) =>
    fc
      .constantFrom('at-least', 'at-most', 'exactly', 'more', 'fewer')
      .map((operator): Condition => ({ field: special.event, operator, value: writeEventValue(row) })),
  );
const segments = fc
  .tuple(fc.uuid(), fc.constantFrom('in', 'not-in'))
  .map(([value, operator]): Condition => ({ field: special.segment, operator, value }));
const others = fc.constantFrom<Condition[]>(
  { field: special.other, operator: 'is', value: { '>': [{ '+': [{ var: 'a' }, 1] }, 2] } },
  { field: special.other, operator: 'is', value: true },
  { field: special.other, operator: 'is', value: { all: [{ var: 'products' }, { '>': [{ var: '' }, 1] }] } },
);
const conditions = fc.oneof(comparisons, events, segments, others);
const groups = fc.letrec<{ group: ConditionGroup }>((tie) => ({
  group: fc.record({
    combinator: fc.constantFrom('and', 'or'),
    not: fc.boolean(),
    rules: fc.array(fc.oneof({ maxDepth: 3, withCrossShrink: true }, conditions, tie('group')), { maxLength: 4 }),
  }),
})).group;

/** What a builder holds after reading: without a row, all is the same as nothing. */
const normal = (root: ConditionGroup): ConditionGroup => (root.rules.length === 0 ? group('and') : root);

describe('the rows of the rule builder', () => {
  it('read back whatever they wrote, to the same rows', () => {
    fc.assert(
      fc.property(groups, (root) => {
        expect(readRule(writeRule(root))).toEqual(normal(root));
      }),
      { numRuns: 2_000 },
    );
  });

  it('write a rule they read exactly as it was', () => {
    fc.assert(
      fc.property(groups, (root) => {
        const rule = writeRule(root);
        expect(writeRule(readRule(rule))).toEqual(rule);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never lose or change a rule that no row can show', () => {
    const odd: Rule[] = [
      true,
      { if: [{ var: 'a' }, 1, 2] },
      { and: { var: 'a' } },
      { and: [{ '<': [{ var: 'companySize' }, 50] }, { '>': [1, { var: 'b' }] }] },
      { '!': [{ '==': [{ var: 'a' }, 1] }] },
      { or: [{ '!': { and: [] } }, { '>=': [{ 'event-count': ['Viewed', 'ever', true] }, { var: 'n' }] }] },
    ];
    for (const rule of odd) expect(writeRule(readRule(rule))).toEqual(rule);
  });

  it('keep an unguarded comparison as it was sent, as a part of its own', () => {
    const sent: Rule = { '<': [{ var: 'companySize' }, 50] };
    expect(readRule(sent).rules).toEqual([{ field: special.other, operator: 'is', value: sent }]);
  });

  it('leave out rows that aren’t about anything yet', () => {
    const blank: Condition = { field: '', operator: 'is', value: '' };
    expect(writeRule(group('and', blank))).toEqual({ and: [] });
    expect(writeRule(group('and', condition('country', 'is', 'Norway'), blank))).toEqual(
      comparisonOf('country', 'is', 'Norway'),
    );
  });

  it('write plain JSON Logic that a person would have written', () => {
    const tree = group(
      'or',
      condition('country', 'is', 'Norway'),
      group('and', condition('score', 'at-least', 30), condition('tags', 'contains', 'webinar')),
    );
    expect(writeRule(tree)).toEqual({
      or: [
        { '==': [{ var: 'country' }, 'Norway'] },
        { and: [{ '>=': [{ var: 'score' }, 30] }, { in: ['webinar', { var: 'tags' }] }] },
      ],
    });
  });
});
