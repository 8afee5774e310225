import { describe, expect, it } from 'vitest';
import { fieldTypeOf, fitsField } from './field-type-of.ts';

describe('the type a value has', () => {
  it.each([
    ['Ada', 'text'],
    ['', 'text'],
    ['2027-03-01', 'date'],
    ['2027-03-01T09:30:00Z', 'date'],
    ['2027-13-01', 'text'],
    [3, 'number'],
    [false, 'boolean'],
    [['a', 1], 'list'],
    [[], 'list'],
    [null, null],
    [{ a: 1 }, null],
    [[{ a: 1 }], null],
  ])('of %j is %s', (value, type) => expect(fieldTypeOf(value)).toBe(type));

  it('text holds what looks like a date, and a date no other text', () => {
    expect(fitsField('text', '2027-03-01')).toBe(true);
    expect(fitsField('date', 'soon')).toBe(false);
    expect(fitsField('number', '5')).toBe(false);
  });
});
