import type { TimelineItem } from '@ripen/contract';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences-of.ts';

const item = (part: Partial<TimelineItem>): TimelineItem => ({
  at: '2027-03-01T09:00:00.000Z',
  kind: 'event',
  said: 'Viewed “Pricing”',
  run: null,
  workflow: null,
  detail: null,
  ...part,
});

describe('a lead’s story', () => {
  it('tells the plain properties of an event beside its time', () =>
    expect(sentencesOf([item({ detail: { plan: 'team', seats: 4, nested: { a: 1 } } })])[0]?.aside).toBe(
      'plan: team · seats: 4',
    ));

  it('names the workflow that a sentence comes from', () =>
    expect(sentencesOf([item({ kind: 'run', workflow: 'Welcome', detail: { a: 1 } })])[0]?.aside).toBe('Welcome'));

  it('keeps the keys of old sentences when newer ones come in', () => {
    const old = [item({}), item({})];
    const keys = sentencesOf(old).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
    expect(sentencesOf([item({ said: 'Signed up' }), ...old]).map(({ key }) => key)).toEqual(
      expect.arrayContaining(keys),
    );
  });

  it('shows points lost in another colour than points won', () =>
    expect(
      sentencesOf([item({ kind: 'points', said: '+5 for fit' }), item({ kind: 'points', said: '−5 for fit' })]).map(
        ({ tone }) => tone,
      ),
    ).toEqual(['green', 'orange']));
});
