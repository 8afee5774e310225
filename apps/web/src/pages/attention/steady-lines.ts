import type { AttentionItem } from '@ripen/contract';

/** Something that waits, in the place where it was first shown; `gone` once it waits no longer. */
export interface AttentionLine {
  id: string;
  item: AttentionItem;
  gone: boolean;
}

const idOf = ({ kind, key }: AttentionItem): string => `${kind} ${key}`;

/**
 * The lines to show once these items wait: all that were shown keep their places, and new ones come behind them, so
 * that nothing moves under a finger. When nothing waits any more, there are no lines.
 */
export const steadyLines = (before: readonly AttentionLine[], items: readonly AttentionItem[]): AttentionLine[] => {
  if (items.length === 0) return [];
  const now = new Map(items.map((item) => [idOf(item), item]));
  const kept = before.map(({ id, item }) => ({ id, item: now.get(id) ?? item, gone: !now.has(id) }));
  const shown = new Set(before.map(({ id }) => id));
  const added = [...now].filter(([id]) => !shown.has(id)).map(([id, item]) => ({ id, item, gone: false }));
  return [...kept, ...added];
};
