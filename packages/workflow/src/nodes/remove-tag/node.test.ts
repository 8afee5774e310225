import { describe, expect, it } from 'vitest';
import { boundFor, momentFor } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

describe('remove-tag', () => {
  it('changes the tag and goes on', () => {
    expect(boundFor('remove-tag', { tag: 'vip' }).decide(momentFor())).toMatchObject({
      port: 'done',
      changes: [{ change: 'tag', tag: 'vip', on: false }],
    });
  });

  it.each([{}, { tag: '' }, { tag: 1 }])('refuses %j', (config) => {
    expect(kindOf('remove-tag')?.bind(config).ok).toBe(false);
  });
});
