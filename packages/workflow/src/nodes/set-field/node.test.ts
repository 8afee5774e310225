import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

describe('set-field', () => {
  it('changes the field and goes on', () => {
    expect(boundFor('set-field', { field: 'companySize', value: 5 }).decide(momentFor())).toMatchObject({
      do: 'pass',
      port: 'done',
      changes: [{ change: 'field', field: 'companySize', value: 5 }],
    });
  });

  it('says what it does with the field’s label', () => {
    expect(boundFor('set-field', { field: 'companySize', value: null }).sentence(settingForTests)).toBe(
      'Clear Company size',
    );
  });

  it('finds fault with an unknown field and with a value of the wrong type', () => {
    expect(boundFor('set-field', { field: 'moon', value: 1 }).faults(settingForTests)).toMatchObject([
      { code: 'field_unknown', pointer: '/field' },
    ]);
    expect(boundFor('set-field', { field: 'companySize', value: 'big' }).faults(settingForTests)).toMatchObject([
      { code: 'property_type', pointer: '/value' },
    ]);
  });

  it.each([
    [5, 3, 8],
    [undefined, 3, 3],
    [5, -2, 3],
  ])('adds to %s %s and gets %s', (companySize, increase, value) => {
    const bound = boundFor('set-field', { field: 'companySize', increase });
    expect(bound.decide(momentFor({ companySize }))).toMatchObject({
      port: 'done',
      changes: [{ change: 'field', field: 'companySize', value }],
    });
    expect(boundFor('set-field', { field: 'phone', increase }).faults(settingForTests)).toMatchObject([
      { code: 'property_type', pointer: '/field' },
    ]);
  });

  it.each([
    { field: 'a.b', value: 1 },
    { field: '__proto__', value: 1 },
    { field: 'a', value: { b: 1 } },
    { field: 'a' },
  ])('refuses %j', (config) => {
    expect(kindOf('set-field')?.bind(config).ok).toBe(false);
  });
});
