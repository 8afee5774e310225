import type { WorkflowDocument } from './document.ts';

/**
 * The nodes on cycles that hold no waiting node. Waiting nodes are taken out, then nodes without a predecessor or
 * successor are stripped until none is left to strip (Kahn's algorithm from both ends): what remains lies on or between cycles.
 */
export const loopsWithoutWait = ({ nodes, edges }: WorkflowDocument, waits: (id: string) => boolean): string[] => {
  const kept = new Set(nodes.map(({ id }) => id).filter((id) => !waits(id)));
  const among = edges.filter(({ from, to }) => kept.has(from) && kept.has(to));
  strip(
    kept,
    among.map(({ from, to }) => [from, to] as const),
  );
  strip(
    kept,
    among.map(({ from, to }) => [to, from] as const),
  );
  return [...kept];
};

/** Where the arrows from each node lead. */
export const followers = (arrows: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> => {
  const next = new Map<string, string[]>();
  for (const [from, to] of arrows) {
    const known = next.get(from);
    if (known) known.push(to);
    else next.set(from, [to]);
  }
  return next;
};

const strip = (kept: Set<string>, arrows: readonly (readonly [string, string])[]): void => {
  const incoming = new Map<string, number>();
  const live = arrows.filter(([from, to]) => kept.has(from) && kept.has(to));
  for (const [, to] of live) incoming.set(to, (incoming.get(to) ?? 0) + 1);
  const outgoing = followers(live);
  const free = [...kept].filter((id) => !incoming.has(id));
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    kept.delete(id);
    for (const to of outgoing.get(id) ?? []) {
      const left = (incoming.get(to) ?? 0) - 1;
      incoming.set(to, left);
      if (left === 0) free.push(to);
    }
  }
};
