import type { SegmentId } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import { boundFor, invited, momentFor, settingForTests } from '../../../test/testing.ts';
import { kindOf } from '../index.ts';

const bound = boundFor('add-to-list', { segment: invited });
const momentOn = (lists: string[]) =>
  momentFor({}, { context: { ...momentFor().context, segments: new Set(lists as SegmentId[]) } });

describe('add-to-list', () => {
  it('changes the list and goes on; a lead that is there already just goes on', () => {
    expect(bound.decide(momentOn([]))).toEqual({
      do: 'pass',
      port: 'done',
      said: 'Was added to the list “Invited”',
      list: { segment: invited, on: true },
    });
    expect(bound.decide(momentOn([invited]))).toEqual({
      do: 'pass',
      port: 'done',
      said: 'Is on the list “Invited” already',
    });
  });

  it('goes on where the list is no more', () => {
    expect(boundFor('add-to-list', { segment: 'gone' }).decide(momentOn([]))).toEqual({
      do: 'pass',
      port: 'done',
      said: expect.stringContaining('isn’t there'),
    });
  });

  it('names the list, and finds fault with one that isn’t there or that a rule keeps', () => {
    expect(bound.sentence(settingForTests)).toBe('Add to the list “Invited”');
    expect(bound.faults(settingForTests)).toEqual([]);
    expect(boundFor('add-to-list', { segment: 'gone' }).faults(settingForTests)).toMatchObject([
      { code: 'segment_unknown', pointer: '/segment' },
    ]);
    expect(boundFor('add-to-list', { segment: 's1' }).faults(settingForTests)).toMatchObject([
      { code: 'segment_dynamic', pointer: '/segment', detail: expect.stringContaining('“Enterprise”') },
    ]);
  });

  it.each([{}, { segment: '' }, { segment: 1 }])('refuses %j', (config) =>
    expect(kindOf('add-to-list')?.bind(config).ok).toBe(false),
  );
});
