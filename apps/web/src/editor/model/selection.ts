/** What is selected: nodes by id, edges by key. */
export interface Selection {
  nodes: readonly string[];
  edges: readonly string[];
}

export const nothingSelected: Selection = { nodes: [], edges: [] };

/** Only these nodes. */
export const onlyNodes = (...nodes: string[]): Selection => ({ nodes, edges: [] });

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

/** Whether two selections hold the same. */
export const sameSelection = (a: Selection, b: Selection): boolean => same(a.nodes, b.nodes) && same(a.edges, b.edges);
