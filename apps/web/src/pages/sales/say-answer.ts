import type { HandoffShape } from '@ripen/contract';

const by = ({ answeredBy }: HandoffShape): string => (answeredBy === null ? '' : ` by ${answeredBy.name}`);

/** What became of a handoff, in words. */
export const sayAnswer = (handoff: HandoffShape): string => {
  const { status, reason, note, owner, overdue } = handoff;
  if (status === 'open') return `Waits for ${owner?.name ?? 'somebody'}${overdue ? ', overdue' : ''}`;
  if (status === 'withdrawn') return 'Taken back: the lead moved on without an answer';
  if (status === 'accepted') return `Accepted${by(handoff)}`;
  return `Rejected${by(handoff)}: ${reason ?? 'no reason'}${note === null || note === '' ? '' : ` (${note})`}`;
};
