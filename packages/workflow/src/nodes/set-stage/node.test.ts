import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

describe('set-stage', () => {
  it('moves the lead and goes on', () => {
    expect(boundFor('set-stage', { stage: 'MQL' }).decide(momentFor())).toMatchObject({
      port: 'done',
      changes: [{ change: 'stage', stage: 'MQL' }],
    });
  });

  it('finds fault with a stage that doesn’t exist', () => {
    expect(boundFor('set-stage', { stage: 'moon' }).faults(settingForTests)).toMatchObject([
      { code: 'stage_unknown', pointer: '/stage' },
    ]);
  });

  it.each([{}, { stage: '' }, { stage: '../x' }])('refuses %j', (config) => {
    expect(kindOf('set-stage')?.bind(config).ok).toBe(false);
  });
});
