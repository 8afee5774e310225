import type { SegmentPreview } from '@ripen/contract';

/** One workflow or segment that uses a segment. */
export type SegmentUse = SegmentPreview['uses'][number];

/** How a workflow or segment uses a segment, after its name: "starts when leads enter". */
export const wordsOfUse = ({ starts, asks }: Pick<SegmentUse, 'starts' | 'asks'>): string => {
  const moves = starts.map((move) => (move === 'entered' ? 'enter' : 'leave')).join(' or ');
  return [...(moves === '' ? [] : [`starts when leads ${moves}`]), ...(asks ? ['asks who is in it'] : [])].join(
    ', and ',
  );
};

/** How many leads flows would start for, by an edit that moves so many; null where that isn't known or nothing listens. */
export const startsFor = (
  { starts, live }: Pick<SegmentUse, 'starts' | 'live'>,
  { entering, leaving }: Pick<SegmentPreview, 'entering' | 'leaving'>,
): number | null => {
  if (!live || starts.length === 0) return null;
  const counts = starts.map((move) => (move === 'entered' ? entering : leaving));
  return counts.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0);
};
