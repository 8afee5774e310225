import { describe, expect, it } from 'vitest';
import { boundFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

describe('signal', () => {
  it('listens for its event', () => {
    expect(boundFor('signal', { event: 'Signed Up' }).trigger).toEqual({ on: 'event', event: 'Signed Up' });
    expect(boundFor('signal', { event: 'Signed Up' }).sentence(settingForTests)).toBe('When “Signed Up” happens');
  });

  it.each([{}, { event: '' }])('refuses %j', (config) => {
    expect(kindOf('signal')?.bind(config).ok).toBe(false);
  });
});
