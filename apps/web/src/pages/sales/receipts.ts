import type { HandoffShape } from '@ripen/contract';

/** What became of an answer given on this page: under way, taken, or too late because somebody else was first. */
export interface Receipt {
  handoff: HandoffShape;
  state: 'sending' | 'taken' | 'late';
  said: string;
}

/** One line of the page: a handoff that waits, or what became of an answer to one. */
export type SalesLine = { handoff: HandoffShape; receipt: Receipt | null };

const byTimeLeft = (a: SalesLine, b: SalesLine): number =>
  Date.parse(a.handoff.dueAt) - Date.parse(b.handoff.dueAt) || (a.handoff.id < b.handoff.id ? -1 : 1);

/** The handoffs that wait, and in their places those that were just answered here, so that nothing jumps under a thumb. */
export const linesOf = (waiting: readonly HandoffShape[], receipts: ReadonlyMap<string, Receipt>): SalesLine[] => {
  const ids = new Set(waiting.map(({ id }) => id));
  const answered = [...receipts.values()].filter(({ handoff }) => !ids.has(handoff.id));
  if (answered.length === 0) return waiting.map((handoff) => ({ handoff, receipt: receipts.get(handoff.id) ?? null }));
  return [
    ...waiting.map((handoff) => ({ handoff, receipt: receipts.get(handoff.id) ?? null })),
    ...answered.map((receipt) => ({ handoff: receipt.handoff, receipt })),
  ].toSorted(byTimeLeft);
};
