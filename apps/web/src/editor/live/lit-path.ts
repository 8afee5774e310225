import type { RunShape } from '@ripen/contract';

/** The way one lead took: steps with the times it came by, ports it left through, and where it is now. */
export interface LitPath {
  nodes: ReadonlyMap<string, readonly string[]>;
  /** As `node/port`. */
  ways: ReadonlySet<string>;
  now: string | null;
  parked: boolean;
}

type Told = Pick<RunShape, 'journal' | 'node' | 'status'>;

/** Reads the way a lead took off its run's journal. */
export const litPath = ({ journal, node, status }: Told): LitPath => {
  const nodes = new Map<string, string[]>();
  for (const entry of journal) {
    const times = nodes.get(entry.node) ?? [];
    nodes.set(entry.node, times.at(-1) === entry.at ? times : [...times, entry.at]);
  }
  const inside = status === 'waiting' || status === 'parked';
  if (inside && !nodes.has(node)) nodes.set(node, []);
  const ways = journal.flatMap((entry) => (entry.port === null ? [] : [`${entry.node}/${entry.port}`]));
  return { nodes, ways: new Set(ways), now: inside ? node : null, parked: status === 'parked' };
};
