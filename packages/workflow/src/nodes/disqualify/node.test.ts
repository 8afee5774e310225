import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

const { catalogue } = settingForTests;
const withStage = {
  ...settingForTests,
  catalogue: { ...catalogue, stages: [{ name: 'disqualified', label: 'Disqualified' }] },
};

describe('disqualify', () => {
  it.each([
    ['spam', 'Disqualified: spam'],
    ['job-applicant', 'Disqualified: job applicant'],
    ['competitor', 'Disqualified: competitor'],
    ['student', 'Disqualified: student'],
    ['other', 'Disqualified: not a buyer'],
  ])('moves to the stage with the reason %s', (reason, said) => {
    expect(boundFor('disqualify', { reason }).decide(momentFor())).toMatchObject({
      port: 'done',
      said,
      changes: [{ change: 'stage', stage: 'disqualified' }],
    });
  });

  it('needs the stage', () => {
    const bound = boundFor('disqualify', { reason: 'spam' });
    expect(bound.faults(withStage)).toEqual([]);
    expect(bound.faults(settingForTests)).toEqual([expect.objectContaining({ code: 'stage_unknown' })]);
  });

  it('refuses a reason it doesn’t know', () => {
    expect(kindOf('disqualify')?.bind({ reason: 'rude' }).ok).toBe(false);
  });
});
