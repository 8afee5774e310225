import { describe, expect, it } from 'vitest';
import { boundFor, momentFor } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

describe('add-tag', () => {
  it('changes the tag and goes on', () => {
    expect(boundFor('add-tag', { tag: 'vip' }).decide(momentFor())).toMatchObject({
      port: 'done',
      changes: [{ change: 'tag', tag: 'vip', on: true }],
    });
  });

  it.each([{}, { tag: '' }, { tag: 1 }])('refuses %j', (config) => {
    expect(kindOf('add-tag')?.bind(config).ok).toBe(false);
  });
});
