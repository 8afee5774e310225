import {
  emptyModel,
  instant,
  standardScale,
  type Json,
  type JsonObject,
  type LeadEvent,
  type Zone,
} from '@ripen/domain';
import fc from 'fast-check';
import { comparisonChoices } from '../src/rows/comparison-choices.ts';
import { comparisonOf } from '../src/rows/comparison.ts';
import type { Rule, RuleContext } from '../src/rule.ts';
import { sampleCatalogue } from './sample-catalogue.ts';

const now = instant(Date.UTC(2027, 2, 15, 12));
const day = 86_400_000;

const dates = [
  '2027-03-15',
  '2027-03-14',
  '2027-03-22',
  '2026-12-31',
  '2027-02-29',
  '2027-03-15T11:59:59.999Z',
  '2027-03-08T12:00:00Z',
  '2027-03-16T00:30:00+02:00',
  'soon',
  '',
];
const oddly: fc.Arbitrary<Json> = fc.constantFrom<Json>(null, '', 0, false, '5', 'FR', [], ['CRM'], { a: 1 }, -1, true);

const perhaps = (usual: fc.Arbitrary<Json>): fc.Arbitrary<Json | undefined> =>
  fc.oneof(
    { weight: 6, arbitrary: usual },
    { weight: 1, arbitrary: oddly },
    { weight: 2, arbitrary: fc.constant(undefined) },
  );

const words = fc.constantFrom('FR', 'DE', 'pro', 'Head of Sales', 'vip', 'CRM', 'é', 'MQL', 'lead', 'hot', '50');

/** A lead's data as rules see it, with unknown, odd and ordinary values. */
export const arbitraryLead: fc.Arbitrary<Json> = fc
  .record({
    companySize: perhaps(fc.constantFrom(0, 1, 49, 50, 51, 200, 1.5, -3)),
    country: perhaps(words),
    phone: perhaps(words),
    role: perhaps(words),
    interests: perhaps(fc.array(words, { maxLength: 3 })),
    renewal: perhaps(fc.constantFrom(...dates)),
    newsletter: perhaps(fc.boolean()),
    tags: fc.array(fc.constantFrom('vip', 'trial'), { maxLength: 2 }),
    stage: fc.constantFrom('lead', 'MQL', 'SQL'),
    score: fc.integer({ min: 0, max: 100 }),
    band: fc.constantFrom('cold', 'warm', 'hot'),
    event: fc.constantFrom<Json>({ name: 'Signed Up', plan: 'pro' }, { name: 'Viewed Pricing' }),
  })
  .map(
    (lead): Json =>
      Object.fromEntries(Object.entries(lead).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
  );

const event: fc.Arbitrary<LeadEvent> = fc
  .record({
    name: fc.constantFrom('Viewed Pricing', 'Signed Up'),
    ago: fc.constantFrom(0, 1, day - 1, day, day + 1, 7 * day, 14 * day, 400 * day, -5_000),
    plan: perhaps(words),
  })
  .map(({ name, ago, plan }): LeadEvent => {
    const properties: JsonObject = plan === undefined ? {} : { plan };
    return { id: 'e', name, properties, occurredAt: instant(now - ago), receivedAt: now };
  });

const fading = fc.record({
  shape: fc.constantFrom('halfLife' as const, 'linear' as const, 'expires' as const),
  span: fc.constantFrom(day, 7 * day, 30 * day),
  from: fc.constantFrom(now, instant(now - day), instant(now - 6 * day)),
  points: fc.integer({ min: -20, max: 60 }),
});
const sum = fc.record({ base: fc.integer({ min: -5, max: 20 }), fading: fc.array(fading, { maxLength: 2 }) });

/** Where a lead stands in a model whose points fade. */
const arbitraryStanding = fc
  .dictionary(fc.constantFrom('fit', 'engagement', 'interest:crm'), sum, { noNullPrototype: true })
  .map((sums) => ({ models: { m1: { ...emptyModel, sums } }, scales: new Map([['m1', standardScale]]) }));

/** Facts beside a lead's data. */
export const arbitraryContext: fc.Arbitrary<RuleContext> = fc.record({
  now: fc.constant(now),
  zone: fc.constantFrom('UTC', 'Europe/Paris', 'Pacific/Auckland').map((zone) => zone as Zone),
  events: fc.array(event, { maxLength: 6 }).map((events) => events.toSorted((a, b) => a.occurredAt - b.occurredAt)),
  runBegan: fc.constantFrom(null, instant(now - day)),
  segments: fc.subarray(['s1', 's2']).map((ids) => new Set(ids)),
  dimensions: fc.constantFrom<Record<string, number>>({ fit: 12 }, { 'interest:crm': 3 }),
  standing: arbitraryStanding,
  consents: fc.constantFrom<Record<string, { given: boolean }>>(
    {},
    { email: { given: true } },
    { email: { given: false }, 'email:news': { given: true } },
  ),
});

const spans = fc.constantFrom<Json>({ days: 1 }, { days: 7 }, { weeks: 2 }, { hours: 3 });

const valueFor = (operator: string): fc.Arbitrary<Json> => {
  if (operator === 'between')
    return fc.tuple(fc.constantFrom(-1, 0, 10), fc.constantFrom(0, 50, 100)).map((pair): Json => pair);
  if (operator === 'one-of' || operator === 'none-of')
    return fc.array(words, { minLength: 1, maxLength: 3 }).map((list): Json => list);
  if (operator.startsWith('in-')) return spans;
  if (operator.includes('days-')) return fc.integer({ min: -2, max: 20 });
  return operator === 'before' || operator === 'after' || operator === 'on'
    ? fc.constantFrom<Json>(...dates.slice(0, 4))
    : fc.constant(null);
};

const usualValue: Record<string, fc.Arbitrary<Json>> = {
  number: fc.constantFrom<Json>(0, 50, -1, 200),
  boolean: fc.boolean(),
  text: words,
  list: words,
  date: fc.constantFrom<Json>(...dates.slice(0, 4)),
};
const special = new Set([
  'between',
  'one-of',
  'none-of',
  'in-last',
  'in-next',
  'days-ago',
  'more-days-ago',
  'days-away',
  'more-days-away',
  'before',
  'after',
  'on',
  'known',
  'unknown',
]);

/** A comparison as the builder writes it: its field, operator and value, and the rule they make. */
export const arbitraryComparison = fc
  .constantFrom(...sampleCatalogue.fields)
  .chain((field) => fc.constantFrom(...comparisonChoices[field.type]).map(({ operator }) => ({ field, operator })))
  .chain(({ field, operator }) =>
    (special.has(operator) ? valueFor(operator) : (usualValue[field.type] ?? fc.constant(null))).map((value) => ({
      field: field.name,
      operator,
      value,
      rule: comparisonOf(field.name, operator, value),
    })),
  );

const eventWindow = fc.constantFrom<Json>('ever', 'this-run', { within: { days: 1 } }, { within: { days: 14 } });
const counted = fc
  .tuple(fc.constantFrom('Viewed Pricing', 'Signed Up'), eventWindow)
  .chain(([name, window]) =>
    fc.constantFrom<Json[]>([name, window], [name, window, { '==': [{ var: 'plan' }, 'pro'] }]),
  );
const sign = fc.constantFrom('>=', '>', '<', '<=', '==', '!=');

/** One condition of any kind that may be stored. */
const condition: fc.Arbitrary<Rule> = fc.oneof(
  { weight: 5, arbitrary: arbitraryComparison.map(({ rule }) => rule) },
  fc
    .tuple(sign, counted, fc.nat({ max: 3 }))
    .map(([name, args, count]): Rule => ({ [name]: [{ 'event-count': args }, count] })),
  fc
    .tuple(sign, fc.constantFrom('event-first', 'event-last'), counted, fc.nat({ max: 20 }))
    .map(([name, which, args, days]): Rule => ({ [name]: [{ 'days-since': [{ [which]: args }] }, days] })),
  fc
    .tuple(sign, fc.constantFrom('days-since', 'days-until'), fc.integer({ min: -9, max: 9 }))
    .map(([name, which, days]): Rule => ({ [name]: [{ [which]: [{ var: 'renewal' }] }, days] })),
  fc.constantFrom<Rule>(
    { 'in-segment': ['s1'] },
    { 'has-tag': ['vip'] },
    { '>=': [{ 'model-score': ['m1'] }, 5] },
    { '!=': [{ 'model-band': ['m1'] }, 'cold'] },
    { '<': [{ dimension: ['interest:crm', 'm1'] }, 4] },
    { '!!': [{ dimension: ['fit', 'm1'] }] },
    { consent: ['email'] },
    { consent: ['email', 'withdrawn'] },
    { consent: ['email:news', 'unknown'] },
    { '>': [{ dimension: ['interest:crm'] }, 2] },
    { 'is-known': [{ var: 'phone' }] },
    { 'one-of': [{ var: 'country' }, ['FR', 'DE']] },
    { contains: [{ var: 'interests' }, 'CRM'] },
    { var: 'newsletter' },
    { var: 'event.plan' },
    { some: [{ var: 'interests' }, { '==': [{ var: '' }, 'CRM'] }] },
    { 'event-count': ['Signed Up'] },
    { if: [{ 'has-tag': ['vip'] }, { '>': [{ var: 'score' }, 50] }, { '==': [{ var: 'band' }, 'hot'] }] },
    true,
  ),
);

/** Rules over leads, events and segments such as are stored: conditions nested with and, or and not. */
export const arbitraryLeadRule: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 3, arbitrary: condition },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('and', 'or'), fc.array(tie('rule'), { minLength: 1, maxLength: 4 }))
        .map(([name, rules]): Rule => ({ [name]: rules })),
    },
    { weight: 1, arbitrary: tie('rule').map((rule): Rule => ({ '!': [rule] })) },
  ),
})).rule;
