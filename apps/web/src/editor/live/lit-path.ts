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
  const visits = new Map<string, string>();
  for (const { node: id, visit, at } of journal) if (!visits.has(`${id} ${visit}`)) visits.set(`${id} ${visit}`, at);
  for (const [name, at] of visits) {
    const id = name.slice(0, name.lastIndexOf(' '));
    nodes.set(id, [...(nodes.get(id) ?? []), at]);
  }
  const inside = status === 'waiting' || status === 'parked';
  if (inside && !nodes.has(node)) nodes.set(node, []);
  const ways = journal.flatMap((entry) => (entry.port === null ? [] : [`${entry.node}/${entry.port}`]));
  return { nodes, ways: new Set(ways), now: inside ? node : null, parked: status === 'parked' };
};
