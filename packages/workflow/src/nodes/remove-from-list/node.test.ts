import type { SegmentId } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import { boundFor, invited, momentFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

const bound = boundFor('remove-from-list', { segment: invited });
const momentOn = (lists: string[]) =>
  momentFor({}, { context: { ...momentFor().context, segments: new Set(lists as SegmentId[]) } });

describe('remove-from-list', () => {
  it('changes the list and goes on; a lead that is not there just goes on', () => {
    expect(bound.decide(momentOn([invited]))).toEqual({
      do: 'pass',
      port: 'done',
      said: 'Was taken off the list “Invited”',
      list: { segment: invited, on: false },
    });
    expect(bound.decide(momentOn([]))).toEqual({
      do: 'pass',
      port: 'done',
      said: 'Isn’t on the list “Invited”',
    });
  });

  it('goes on where the list is no more', () => {
    expect(boundFor('remove-from-list', { segment: 'gone' }).decide(momentOn([]))).toEqual({
      do: 'pass',
      port: 'done',
      said: expect.stringContaining('isn’t there'),
    });
  });

  it('names the list, and finds fault with one that isn’t there or that a rule keeps', () => {
    expect(bound.sentence(settingForTests)).toBe('Remove from the list “Invited”');
    expect(bound.faults(settingForTests)).toEqual([]);
    expect(boundFor('remove-from-list', { segment: 'gone' }).faults(settingForTests)).toMatchObject([
      { code: 'segment_unknown', pointer: '/segment' },
    ]);
    expect(boundFor('remove-from-list', { segment: 's1' }).faults(settingForTests)).toMatchObject([
      { code: 'segment_dynamic', pointer: '/segment', detail: expect.stringContaining('“Enterprise”') },
    ]);
  });

  it.each([{}, { segment: '' }, { segment: 1 }])('refuses %j', (config) =>
    expect(kindOf('remove-from-list')?.bind(config).ok).toBe(false),
  );
});
