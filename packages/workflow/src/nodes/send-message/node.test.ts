import { standardCalendar, toIso } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

const message = { to: '{{ phone }}', text: 'Hello {{ firstName }}' };
const night = { days: ['monday', 'tuesday'], from: '22:00', to: '06:00' };

describe('send-message', () => {
  it('asks for one effect, within the workspace’s window', () => {
    expect(boundFor('send-message', message).decide(momentFor())).toMatchObject({ do: 'ask', request: {} });
    const calendar = { ...standardCalendar, sendWindow: { days: ['monday' as const], from: '08:00', to: '20:00' } };
    expect(boundFor('send-message', message).decide(momentFor({}, { calendar }))).toMatchObject({
      do: 'ask',
      request: { within: { window: { from: '08:00', to: '20:00' }, zone: 'UTC' } },
    });
  });

  it('rests until its own window opens, over midnight too', () => {
    const decision = boundFor('send-message', { ...message, window: night }).decide(momentFor());
    expect(decision.do === 'rest' && toIso(decision.until)).toBe('2027-03-01T22:00:00.000Z');
  });

  it('is parked where its window never opens', () => {
    const holidays = Array.from({ length: 34 }, (_, index) => ({
      date: toIso(momentFor().now).slice(0, 8) + String(index + 1).padStart(2, '0'),
      name: 'Rest',
    })).filter(({ date }) => date <= '2027-03-31');
    const window = { days: ['tuesday'], from: '08:00', to: '09:00', exceptHolidays: true };
    const calendar = { ...standardCalendar, holidays };
    expect(boundFor('send-message', { ...message, window }).decide(momentFor({}, { calendar }))).toMatchObject({
      do: 'park',
      reason: expect.stringContaining('NO_SEND_WINDOW'),
    });
  });

  it('goes out at any time where that is said, whatever the workspace says', () => {
    const calendar = { ...standardCalendar, sendWindow: { days: ['sunday' as const], from: '08:00', to: '20:00' } };
    expect(boundFor('send-message', { ...message, window: 'any' }).decide(momentFor({}, { calendar })).do).toBe('ask');
  });

  it.each([
    ['sent', 'done', 'Message sent: x'],
    ['unknown', 'done', 'It isn’t known whether the message arrived: x'],
    ['failed', 'failed', 'No message was sent: x'],
    ['suppressed', 'failed', 'No message was sent: x'],
  ] as const)('that is %s takes “%s” and says so', (state, port, said) => {
    expect(boundFor('send-message', message).settle({ state, detail: 'x' }, momentFor())).toEqual({ port, said });
  });

  it('finds fault with a workspace that has no provider', () => {
    expect(boundFor('send-message', message).faults({ ...settingForTests, provider: null })).toMatchObject([
      { code: 'provider_missing' },
    ]);
    expect(boundFor('send-message', message).faults(settingForTests)).toEqual([]);
  });

  it.each([
    { to: '', text: 'x' },
    { to: 'x', text: ' ' },
    { ...message, window: { ...night, days: [] } },
  ])('refuses %j', (config) => expect(kindOf('send-message')?.bind(config).ok).toBe(false));
});
