import type { Json } from '@ripen/domain';
import fc from 'fast-check';

/** JSON Schema as the OpenAPI document writes it. */
export interface DocumentedSchema {
  type?: string | string[];
  enum?: Json[];
  const?: Json;
  anyOf?: DocumentedSchema[];
  properties?: Record<string, DocumentedSchema>;
  required?: string[];
  items?: DocumentedSchema;
  additionalProperties?: DocumentedSchema | boolean;
  minimum?: number;
  maximum?: number;
}

const names = [
  '__proto__',
  'constructor',
  'toString',
  '',
  'a.b',
  '$x',
  'k\0',
  'email',
  'tags',
  'rule',
  'ключ',
  'x'.repeat(200),
];

const words = [
  '',
  ' ',
  '\0',
  '\ud800',
  'a\r\nb',
  "'; drop table lead; --",
  '../../etc/passwd',
  '{{ 7 | times: 7 }}',
  '{% include "x" %}',
  '<script>alert(1)</script>',
  'NaN',
  '-1',
  '9'.repeat(400),
  '1e999',
  'x'.repeat(9_000),
  '\u202eabc',
  '👩‍👩‍👧‍👦',
  '2027-02-29T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  'null',
  '%',
  '_',
  '\\',
  '{}',
  '[1,2',
  'a@b@c',
  'javascript:alert(1)',
];

const deep = (depth: number): Json => (depth === 0 ? 0 : { a: [deep(depth - 1)] });

/** Values that programs stumble over. */
export const nasty: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    ...words,
    null,
    true,
    0,
    -0,
    -1,
    1.5,
    2 ** 53,
    -(2 ** 60),
    1e308,
    [],
    {},
    [[[]]],
    deep(20),
    Array.from({ length: 1_100 }, () => 0),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
  fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), fc.constantFrom<Json>(1, 'x', null), {
    maxKeys: 4,
  }) as fc.Arbitrary<Json>,
);

const rules = fc.constantFrom<Json>(
  { '==': [{ var: 'country' }, 'FR'] },
  { '>': [{ var: 'companySize' }, 50] },
  { and: [{ in: ['a', { var: 'tags' }] }, { '!': { var: 'email' } }] },
  { var: '__proto__.x' },
  { reduce: [{ var: 'tags' }, { cat: [{ var: 'accumulator' }, { var: 'current' }] }, ''] },
  { unheard: [1] },
  { '==': [1], '!=': [2] },
);

const plain = fc.oneof(
  { weight: 4, arbitrary: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' }) },
  { weight: 1, arbitrary: fc.constantFrom(...words) },
);

const objectOf = ({ properties = {}, required = [], additionalProperties }: DocumentedSchema): fc.Arbitrary<Json> => {
  const known = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, arbitraryOf(schema)]));
  const optional = Object.keys(known).filter((name) => !required.includes(name));
  const own = fc.record(known, {
    requiredKeys: Object.keys(known).filter((name) => !optional.includes(name)),
  }) as fc.Arbitrary<{ [key: string]: Json }>;
  if (additionalProperties === undefined || additionalProperties === false) return own;
  const more = fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.constantFrom('plan', 'firstName')), nasty, {
    maxKeys: 2,
  });
  return fc.tuple(own, more).map(([some, others]) => ({ ...some, ...others }));
};

const wellFormed = (schema: DocumentedSchema): fc.Arbitrary<Json> => {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(arbitraryOf));
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object') return objectOf(schema);
  if (type === 'array') return fc.array(arbitraryOf(schema.items ?? {}), { maxLength: 4 });
  if (type === 'string') return plain;
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'number' || type === 'integer')
    return fc.integer({
      min: Math.max(schema.minimum ?? -1_000, -1_000),
      max: Math.min(schema.maximum ?? 1_000, 1_000),
    });
  return fc.oneof(rules, nasty);
};

/** Values that fit a schema for the most part, and here and there don't. */
export const arbitraryOf = (schema: DocumentedSchema): fc.Arbitrary<Json> =>
  fc.oneof({ weight: 14, arbitrary: wellFormed(schema) }, { weight: 1, arbitrary: nasty });
