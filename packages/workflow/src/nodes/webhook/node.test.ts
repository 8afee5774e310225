import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

const call = { url: 'https://hooks.example.com/x' };

describe('webhook', () => {
  it('asks for one call and waits', () => {
    expect(boundFor('webhook', call).decide(momentFor())).toMatchObject({ do: 'ask' });
  });

  it.each([
    ['sent', 'done'],
    ['failed', 'failed'],
    ['skipped', 'failed'],
  ] as const)('%s takes the way “%s”', (state, port) => {
    expect(boundFor('webhook', call).settle({ state, detail: 'x' }, momentFor())).toMatchObject({ port });
  });

  it.each([
    {},
    { url: 'ftp://example.com' },
    { url: 'javascript:alert(1)' },
    { ...call, method: 'BREW' },
    { ...call, headers: { 'a b': 'c' } },
    { ...call, headers: { a: 'b\r\nc: d' } },
  ])('refuses %j', (config) => {
    expect(kindOf('webhook')?.bind(config).ok).toBe(false);
  });

  it('puts what the answer gave into fields', () => {
    const data = { status: 200, body: '{}', saved: { companySize: 5 } };
    expect(
      boundFor('webhook', { url: 'https://example.com' }).settle({ state: 'sent', detail: 'x', data }, momentFor()),
    ).toMatchObject({ port: 'done', changes: [{ change: 'field', field: 'companySize', value: 5 }] });
  });

  it('finds fault with a field that isn’t there', () => {
    const config = { url: 'https://example.com', save: [{ path: 'a.b', field: 'moon' }] };
    expect(boundFor('webhook', config).faults(settingForTests)).toMatchObject([
      { code: 'field_unknown', pointer: '/save/0/field' },
    ]);
  });
});
