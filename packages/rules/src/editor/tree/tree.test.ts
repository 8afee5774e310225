import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryLeadRule } from '../../../testing/arbitrary-lead.ts';
import { sampleCatalogue } from '../../../testing/sample-catalogue.ts';
import {
  type ComparisonOperator,
  comparisonChoices,
  comparisonOf,
  describe as tell,
  evaluate,
  type Rule,
} from '../../index.ts';
import { type Condition, type ConditionGroup, isGroup, special } from './builder-tree.ts';
import { eventCondition } from './event-value.ts';
import { readRule } from './read-rule.ts';
import { writeRule } from './write-rule.ts';

const group = (combinator: 'and' | 'or', ...rules: (Condition | ConditionGroup)[]): ConditionGroup => ({
  combinator,
  not: false,
  rules,
});
const none = (...rules: (Condition | ConditionGroup)[]): ConditionGroup => ({ combinator: 'or', not: true, rules });
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
  'days-ago': fc.integer(),
  'more-days-ago': fc.integer(),
  'days-away': fc.integer(),
  'more-days-away': fc.integer(),
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
const points = fc.constantFrom('@fit', '@engagement', '@interest:crm', '@m1@score', '@m1@band', '@m1@interest:crm');

const comparisons = fc
  .tuple(fields, fc.constantFrom(...operators))
  .chain(([field, operator]) => (values[operator] ?? scalar).map((value): Condition => ({ field, operator, value })));
const scored = fc
  .tuple(points, fc.constantFrom('at-least', 'at-most', 'more', 'less', 'is', 'is-not'), fc.integer())
  .map(([field, operator, value]): Condition => ({ field, operator, value }));
const dated = fc.oneof(
  fc
    .constantFrom<Condition['value']>({ days: 3 }, '2027-03-01', '')
    .map((value) => ({ operator: 'in-last', value }) as const),
  fc.constantFrom('2027-03-01', '').map((value) => ({ operator: 'before', value }) as const),
  fc.integer().map((value) => ({ operator: 'more-days-ago', value }) as const),
);
const asks = fc.oneof(
  fc.constantFrom('happened' as const, 'never' as const).map((ask) => ({ ask })),
  fc.record({
    ask: fc.constant('count' as const),
    operator: fc.constantFrom(
      'at-least' as const,
      'at-most' as const,
      'exactly' as const,
      'more' as const,
      'fewer' as const,
    ),
    count: fc.integer({ min: 0, max: 99 }),
  }),
  fc.tuple(fc.constantFrom('first' as const, 'last' as const), dated).map(([ask, date]) => ({ ask, ...date })),
);
const events = fc
  .tuple(
    fc.record({
      event: fc.string({ maxLength: 20 }),
      window: fc.constantFrom('ever' as const, 'this-run' as const, { within: { days: 14 } }),
      where: fc.constantFrom(null, { '==': [{ var: 'plan' }, 'pro'] } as Rule),
    }),
    asks,
  )
  .map(([deed, ask]) => eventCondition({ ...deed, ...ask }));
const segments = fc
  .tuple(fc.uuid(), fc.constantFrom('in', 'not-in'))
  .map(([value, operator]): Condition => ({ field: special.segment, operator, value }));
const consents = fc
  .tuple(fc.string(), fc.constantFrom('given', 'not-given', 'withdrawn', 'unknown', 'stated'))
  .map(([value, operator]): Condition => ({ field: special.consent, operator, value }));
const others = fc.constantFrom<Condition[]>(
  { field: special.other, operator: 'is', value: { '>': [{ '+': [{ var: 'a' }, 1] }, 2] } },
  { field: special.other, operator: 'is', value: true },
  { field: special.other, operator: 'is', value: { all: [{ var: 'products' }, { '>': [{ var: '' }, 1] }] } },
);
const conditions = fc.oneof(comparisons, scored, events, segments, consents, others);
const groupsOf = (parts: fc.Arbitrary<Condition>): fc.Arbitrary<ConditionGroup> =>
  fc.letrec<{ group: ConditionGroup }>((tie) => ({
    group: fc.record({
      combinator: fc.constantFrom('and', 'or'),
      not: fc.boolean(),
      rules: fc.array(fc.oneof({ maxDepth: 3, withCrossShrink: true }, parts, tie('group')), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
  })).group;
const groups = groupsOf(conditions);

/** What a builder holds after reading: groups that ask nothing are gone. */
const normal = (root: ConditionGroup): ConditionGroup => {
  const rules = root.rules.map((part) => (isGroup(part) ? normal(part) : part));
  return { ...root, rules: rules.filter((part) => !isGroup(part) || part.rules.length > 0) };
};

describe('the rows of the rule builder', () => {
  it('read back whatever they wrote, to the same rows', () => {
    fc.assert(
      fc.property(groups, (root) => isDeepStrictEqual(readRule(writeRule(root)), normal(root))),
      { numRuns: 500 },
    );
  });

  it('write a rule they read exactly as it was', () => {
    fc.assert(
      fc.property(groups, (root) => {
        const rule = writeRule(root);
        return isDeepStrictEqual(writeRule(readRule(rule)), rule);
      }),
      { numRuns: 300 },
    );
  });

  it('write any rule as it was read, whoever wrote it', () => {
    fc.assert(
      fc.property(arbitraryLeadRule, fc.constantFrom('lead', 'event'), (rule, about) =>
        isDeepStrictEqual(writeRule(readRule(rule, about)), rule),
      ),
      { numRuns: 500 },
    );
  });

  it('never lose or change a rule that no row can show', () => {
    const odd: Rule[] = [
      true,
      { or: [] },
      { and: [{ and: [] }] },
      { if: [{ var: 'a' }, 1, 2] },
      { and: { var: 'a' } },
      { and: [{ '<': [{ var: 'companySize' }, 50] }, { '>': [1, { var: 'b' }] }] },
      { '!': [{ '==': [{ var: 'a' }, 1] }] },
      { '!': [{ or: [{ '==': [{ var: 'a' }, 1] }] }] },
      { or: [{ '!': { and: [] } }, { '>=': [{ 'event-count': ['Viewed', 'ever', true] }, { var: 'n' }] }] },
      { '>=': [{ 'event-count': ['Viewed', 'ever', { and: [] }] }, 1] },
      { '==': [{ var: '@fit' }, 1] },
      { nonsense: [1], more: 2 },
    ];
    for (const rule of odd) expect(writeRule(readRule(rule))).toEqual(rule);
  });

  it('keep an unguarded comparison as it was sent, as a part of its own', () => {
    const sent: Rule = { '<': [{ var: 'companySize' }, 50] };
    expect(readRule(sent).rules).toEqual([{ field: special.other, operator: 'is', value: sent }]);
  });

  it('leave out rows and groups that aren’t about anything yet', () => {
    const blank: Condition = { field: '', operator: 'is', value: '' };
    const country = condition('country', 'is', 'Norway');
    expect(writeRule(group('and', blank))).toEqual({ and: [] });
    expect(writeRule(none(blank))).toEqual({ and: [] });
    expect(writeRule(group('and', country, blank, none(group('or', blank))))).toEqual(
      comparisonOf('country', 'is', 'Norway'),
    );
  });

  it('write plain JSON Logic that a person would have written', () => {
    const tree = group(
      'or',
      condition('country', 'is', 'Norway'),
      group('and', condition('score', 'at-least', 30), condition('tags', 'contains', 'webinar')),
      none(condition('companySize', 'less', 50)),
    );
    expect(writeRule(tree)).toEqual({
      or: [
        { '==': [{ var: 'country' }, 'Norway'] },
        { and: [{ '>=': [{ var: 'score' }, 30] }, { in: ['webinar', { var: 'tags' }] }] },
        { '!': [{ or: [{ '<': [{ var: 'companySize' }, 50] }] }] },
      ],
    });
  });
});

describe('a lead about whom nothing is known', () => {
  const asking = new Set(['known', 'unknown']);
  const known = new Set(['stage', 'score', 'tags']);
  const ofFields = comparisons.filter(({ field, operator }) => !asking.has(operator) && !known.has(field));

  it('is never matched by comparisons, whether they hold together with and, or, or not', () => {
    fc.assert(
      fc.property(groupsOf(ofFields), fc.constantFrom(undefined, null, ''), (root, unknown) => {
        const fields = { country: unknown, companySize: unknown, email: unknown, event: { plan: unknown } };
        expect(Boolean(evaluate(writeRule(root), unknown === undefined ? {} : fields))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('is told so: what isn’t Norway is somewhere else', () => {
    const rule = writeRule(none(condition('country', 'is', 'Norway'), condition('companySize', 'less', 50)));
    expect(tell(rule, sampleCatalogue)).toBe("Country isn't Norway, and company size is at least 50");
    expect(
      [{}, { country: 'Norway' }, { country: 'Chile' }].map((lead) => evaluate(rule, { companySize: 50, ...lead })),
    ).toEqual([false, false, true]);
  });
});
