import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

const note = { member: 'p1', subject: 'Call {{ firstName }}', message: '' };

describe('notify', () => {
  it('asks for one mail and goes on, whatever came of it', () => {
    const bound = boundFor('notify', note);
    expect(bound.decide(momentFor())).toMatchObject({ do: 'ask' });
    for (const state of ['sent', 'failed', 'unknown'] as const)
      expect(bound.settle({ state, detail: 'x' }, momentFor()).port).toBe('done');
  });

  it('says whom, and finds fault with who isn’t a member', () => {
    expect(boundFor('notify', note).sentence(settingForTests)).toBe('Tell Ada “Call {{ firstName }}”');
    expect(boundFor('notify', { ...note, member: 'gone' }).faults(settingForTests)).toMatchObject([
      { code: 'member_unknown', pointer: '/member' },
    ]);
    expect(boundFor('notify', { ...note, member: 'owner' }).faults(settingForTests)).toEqual([]);
  });

  it.each([
    { ...note, subject: '' },
    { ...note, subject: 'a\r\nBcc: b@example.com' },
    { subject: 'x', message: '' },
  ])('refuses %j', (config) => expect(kindOf('notify')?.bind(config).ok).toBe(false));
});
