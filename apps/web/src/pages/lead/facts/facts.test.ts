import type { Field } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import { fieldGroups } from './field-groups.ts';
import { sayValue } from './say-value.ts';

const field = (name: string, group?: string): Field => ({
  name,
  label: name,
  type: 'text',
  ...(group === undefined ? {} : { group }),
});

describe('the facts of a lead', () => {
  it('stand in the groups and the order of the catalogue', () =>
    expect(fieldGroups([field('a', 'Person'), field('b', 'Company'), field('c', 'Person')], {})).toEqual([
      { name: 'Person', fields: [field('a', 'Person'), field('c', 'Person')] },
      { name: 'Company', fields: [field('b', 'Company')] },
    ]));

  it('show what the catalogue doesn’t know last, by its looks', () =>
    expect(fieldGroups([field('a', 'Person')], { a: 'x', seats: 4, tools: ['x'] }).at(-1)).toEqual({
      name: 'Other',
      fields: [
        { name: 'seats', label: 'seats', type: 'number' },
        { name: 'tools', label: 'tools', type: 'list' },
      ],
    }));
});

describe('a value', () => {
  it.each([
    [1234, 'people', '1,234 people'],
    [0.5, undefined, '0.5'],
    [true, undefined, 'Yes'],
    [['a', false], undefined, 'a, No'],
    [{ a: 1 }, undefined, '{"a":1}'],
  ])('%j in %s is told as people read it', (value, unit, words) =>
    expect(sayValue(unit === undefined ? {} : { unit }, value)).toBe(words),
  );
});
