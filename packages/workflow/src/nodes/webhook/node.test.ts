import { describe, expect, it } from 'vitest';
import { boundFor, momentFor } from '../../../test/testing.ts';
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
    expect(boundFor('webhook', call).settle({ state, detail: 'x' })).toMatchObject({ port });
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
});
