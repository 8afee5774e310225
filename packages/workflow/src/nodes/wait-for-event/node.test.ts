import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

const config = { event: 'Signed Up', timeout: { days: 2 } };

describe('wait-for-event', () => {
  it('sleeps until its time is over', () => {
    const decision = boundFor('wait-for-event', config).decide(momentFor());
    expect(decision).toMatchObject({
      do: 'sleep',
      port: 'timeout',
      said: 'Waits for “Signed Up”, until Wed 3 Mar 2027, 09:00 UTC at the latest',
    });
  });

  it('listens for the event, narrowed down by the rule', () => {
    const rule = { '==': [{ var: 'event.plan' }, 'pro'] };
    const { listens } = boundFor('wait-for-event', { ...config, rule });
    expect(listens).toMatchObject({ to: 'event', event: 'Signed Up', port: 'happened' });
    expect(listens?.holds?.({ event: { plan: 'pro' } })).toBe(true);
    expect(listens?.holds?.({ event: { plan: 'free' } })).toBe(false);
    expect(boundFor('wait-for-event', config).listens?.holds).toBeNull();
  });

  it('says what it does, and what became of it', () => {
    const bound = boundFor('wait-for-event', config);
    expect(bound.sentence(settingForTests)).toBe('Wait until “Signed Up” happens, 2 days at most');
    expect(bound.woke).toBe('“Signed Up” didn’t happen within 2 days');
    expect(bound.listens?.said).toBe('“Signed Up” happened');
    expect(bound.ports).toEqual(['happened', 'timeout']);
  });

  it('finds fault with its rule', () => {
    expect(
      boundFor('wait-for-event', { ...config, rule: { '==': [{ var: 'emial' }, 'a'] } }).faults(settingForTests),
    ).toMatchObject([{ pointer: expect.stringMatching(/^\/rule/) }]);
  });

  it.each([{}, { event: 'A' }, { event: '', timeout: { days: 1 } }, { event: 'A', timeout: {} }])(
    'refuses %j',
    (bad) => {
      expect(kindOf('wait-for-event')?.bind(bad).ok).toBe(false);
    },
  );
});
