import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

const mail = { subject: 'Hello {{ firstName }}', html: '<p>Hi</p>' };

describe('send-email', () => {
  it('asks for one effect and waits', () => {
    expect(boundFor('send-email', mail).decide(momentFor())).toMatchObject({ do: 'ask' });
  });

  it('asks with its topic, so that who has withdrawn the consent to it gets none', () => {
    const asked = { do: 'ask', request: { topic: 'offers' } };
    expect(boundFor('send-email', { ...mail, topic: 'offers' }).decide(momentFor())).toMatchObject(asked);
    expect(kindOf('send-email')?.bind({ ...mail, topic: 'Our offers' }).ok).toBe(false);
  });

  it.each([
    ['sent', 'Mail sent: x'],
    ['unknown', 'It isn’t known whether the mail arrived: x'],
    ['failed', 'No mail was sent: x'],
    ['suppressed', 'No mail was sent: x'],
  ] as const)('goes on when the mail is %s, and says so', (state, said) => {
    expect(boundFor('send-email', mail).settle({ state, detail: 'x' }, momentFor())).toEqual({ port: 'done', said });
  });

  it('names the template, and finds fault with a missing one', () => {
    expect(boundFor('send-email', { template: 't1' }).sentence(settingForTests)).toBe('Send “Welcome”');
    expect(boundFor('send-email', { template: 't2' }).faults(settingForTests)).toMatchObject([
      { code: 'template_unknown', pointer: '/template' },
    ]);
  });

  it.each([
    {},
    { subject: 'A\r\nBcc: b@example.com', html: 'x' },
    { subject: '', html: 'x' },
    { template: 't', subject: 's', html: 'h' },
  ])('refuses %j', (config) => {
    expect(kindOf('send-email')?.bind(config).ok).toBe(false);
  });
});
