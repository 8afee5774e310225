import type { Json, JsonObject } from '@ripen/domain';
import fc from 'fast-check';
import { comparisonChoices } from '../src/rows/comparison-choices.ts';
import { comparisonOf } from '../src/rows/comparison.ts';
import { consentAsks, consentRowOf } from '../src/rows/consent-row.ts';
import { type Asked, type EventRow, eventRowOf } from '../src/rows/event-row.ts';
import { segmentRowOf } from '../src/rows/segment-row.ts';
import type { Rule } from '../src/rule.ts';
import { arbitraryComparison, arbitraryLead, arbitraryLeadRule } from './arbitrary-lead.ts';
import { arbitraryData, arbitraryRule } from './arbitrary-rule.ts';
import { odd, oddDates, scalar } from './odd-values.ts';
import { sampleCatalogue } from './sample-catalogue.ts';

const sampleFields = sampleCatalogue.fields.map(({ name }) => name);

/** The fields of a lead, as wild as JSON allows. */
export const arbitraryFields: fc.Arbitrary<JsonObject> = fc
  .tuple(
    arbitraryLead,
    fc.dictionary(fc.constantFrom(...sampleFields), odd, { maxKeys: 4, noNullPrototype: true }),
    fc.dictionary(fc.constantFrom('a', 'b', 'text', 'zero', 'list', 'deep', 'gone'), fc.oneof(odd, arbitraryData), {
      noNullPrototype: true,
    }),
  )
  .map(([lead, some, more]) => {
    const { tags: _, stage: __, score: ___, band: ____, ...fields } = lead as JsonObject;
    return { ...fields, ...more, ...some };
  })
  .filter((fields) => !/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(fields)));

const ago = 86_400_000;
/** How long before now things happen, in milliseconds. */
export const arbitraryAgo = fc.constantFrom(
  0,
  1,
  ago - 1,
  ago,
  ago + 1,
  7 * ago,
  14 * ago - 1,
  14 * ago,
  400 * ago,
  -5_000,
);

/** What leads say of their consents. */
export const arbitraryConsents = fc.dictionary(
  fc.constantFrom('email', 'email:news', 'sms'),
  fc.record({ given: fc.boolean() }),
  { noNullPrototype: true },
);

const variable = fc
  .constantFrom(
    ...sampleFields,
    'a',
    'b',
    'text',
    'deep.a',
    'list',
    'email',
    'externalId',
    'timezone',
    'stage',
    'band',
    'score',
    'gone',
  )
  .map((name): Rule => ({ var: name }));
const signs = fc.constantFrom(
  '==',
  '===',
  '!=',
  '!==',
  '<',
  '<=',
  '>',
  '>=',
  'in',
  'starts-with',
  'ends-with',
  'contains',
  'before',
  'after',
  'on',
);
const dateSigns = fc.constantFrom('before', 'after', 'on');
const moment = fc.oneof(
  variable,
  fc.constantFrom<Rule>(
    { 'event-last': ['Viewed Pricing'] },
    { 'event-first': ['Signed Up', 'ever', { '>': [{ var: 'seats' }, 1] }] },
  ),
);

/** One condition in which a field meets an odd constant. */
const arbitraryOddCondition: fc.Arbitrary<Rule> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(signs, variable, scalar).map(([sign, field, value]): Rule => ({ [sign]: [field, value] })),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(signs, variable, scalar).map(([sign, field, value]): Rule => ({ [sign]: [value, field] })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(dateSigns, moment, fc.constantFrom(...oddDates))
      .map(([sign, field, value]): Rule => ({ [sign]: [field, value] })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('<', '<='), scalar, variable, scalar)
      .map(([sign, a, b, c]): Rule => ({ [sign]: [a, b, c] })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('in', 'one-of'), variable, fc.array(scalar, { maxLength: 10 }))
      .map(([sign, field, items]): Rule => ({ [sign]: [field, items] })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('some', 'all', 'none'), fc.constantFrom('==', '<'), scalar)
      .map(([every, sign, value]): Rule => ({ [every]: [{ var: 'interests' }, { [sign]: [{ var: '' }, value] }] })),
  },
  { weight: 1, arbitrary: variable },
  { weight: 1, arbitrary: variable.map((field): Rule => ({ 'is-known': [field] })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.nat({ max: 4 }), fc.subarray(sampleFields))
      .map(([need, names]): Rule => ({ missing_some: [need, names] })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('in-last', 'in-next'),
        moment,
        fc.constantFrom<Json>({ days: 1 }, { weeks: 3 }, { hours: 1 }, { seconds: 1 }),
      )
      .map(([sign, field, span]): Rule => ({ [sign]: [field, span] })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        signs,
        fc.constantFrom('days-since', 'days-until'),
        moment,
        fc.oneof(scalar, fc.integer({ min: -20, max: 20 })),
      )
      .map(([sign, which, field, value]): Rule => ({ [sign]: [{ [which]: [field] }, value] })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(signs, scalar)
      .map(([sign, value]): Rule => ({ [sign]: [{ 'event-count': ['Signed Up', { within: { days: 14 } }] }, value] })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Rule>(
      { '==': [{ 'event-first': ['Signed Up'] }, null] },
      { before: [{ 'event-first': ['Signed Up'] }, { 'event-last': ['Viewed Pricing'] }] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(signs, variable).map(([sign, field]): Rule => ({ [sign]: [{ var: ['gone', 'x'] }, field] })),
  },
);

const asked: fc.Arbitrary<Asked> = fc.oneof(
  fc.constantFrom<Asked>({ ask: 'happened' }, { ask: 'never' }),
  fc.record({
    ask: fc.constant('count' as const),
    operator: fc.constantFrom(
      'at-least' as const,
      'at-most' as const,
      'exactly' as const,
      'more' as const,
      'fewer' as const,
    ),
    count: fc.nat({ max: 3 }),
  }),
  fc.record({
    ask: fc.constantFrom('first' as const, 'last' as const),
    operator: fc.constantFrom('days-ago' as const, 'more-days-ago' as const),
    value: fc.nat({ max: 20 }),
  }),
);

const eventRow: fc.Arbitrary<Rule> = fc
  .record({
    event: fc.constantFrom('Viewed Pricing', 'Signed Up'),
    window: fc.constantFrom<EventRow['window']>(
      'ever',
      'this-run',
      { within: { days: 14 } },
      { within: { hours: 24 } },
    ),
    where: fc.oneof(
      fc.constant(null),
      fc
        .tuple(fc.constantFrom('is', 'is-not', 'contains', 'starts-with'), fc.constantFrom('pro', 'FR', '50'))
        .map(([operator, value]) => comparisonOf('plan', operator, value)),
      fc.constant(comparisonOf('seats', 'at-least', 5)),
    ),
    asked,
  })
  .map(({ asked: how, ...deed }) => eventRowOf({ ...deed, ...how }));

const factRow: fc.Arbitrary<Rule> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...comparisonChoices.number.map(({ operator }) => operator)), fc.nat({ max: 100 }))
    .map(([operator, value]) => comparisonOf('score', operator, operator === 'between' ? [10, value] : value)),
  fc
    .tuple(
      fc.constantFrom('stage', 'band', 'email', 'country'),
      fc.constantFrom('is', 'is-not', 'one-of', 'none-of'),
      fc.subarray(['lead', 'MQL', 'hot', 'FR'], { minLength: 1 }),
    )
    .map(([field, operator, values]) =>
      comparisonOf(field, operator, operator.endsWith('of') ? values : (values[0] ?? '')),
    ),
  fc
    .tuple(fc.constantFrom('email', 'email:news', 'sms'), fc.constantFrom(...consentAsks))
    .map(([name, ask]) => consentRowOf({ consent: name, ask })),
  fc.boolean().map((inside) => segmentRowOf({ segment: 's1', member: inside })),
  fc.constantFrom<Rule>(
    { 'has-tag': ['vip'] },
    { '>': [{ dimension: ['fit'] }, 5] },
    { '<=': [{ dimension: ['interest:crm'] }, 3] },
    { '<': [{ 'days-since': [{ 'event-last': ['Signed Up'] }] }, 9] },
  ),
);

/** What the visual builder writes: rows, in groups of all, any and none. All of it can be told in SQL. */
export const arbitraryBuilderRule: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3 },
    { weight: 4, arbitrary: arbitraryComparison.map(({ rule }) => rule) },
    { weight: 2, arbitrary: eventRow },
    { weight: 1, arbitrary: factRow },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('and', 'or'), fc.array(tie('rule'), { minLength: 1, maxLength: 4 }))
        .map(([name, rules]): Rule => ({ [name]: rules })),
    },
    { weight: 1, arbitrary: tie('rule').map((rule): Rule => ({ '!': [rule] })) },
  ),
})).rule;

/** Rules of every sort: of the builder, of those that may be stored, of odd meetings, and of all of JSON Logic. */
export const arbitraryMixedRule: fc.Arbitrary<Rule> = fc.oneof(
  { weight: 3, arbitrary: arbitraryLeadRule },
  { weight: 4, arbitrary: arbitraryOddCondition },
  { weight: 1, arbitrary: arbitraryRule },
);
