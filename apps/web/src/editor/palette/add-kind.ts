import { addAfter } from '../edits/add-after.ts';
import { addNode } from '../edits/add-node.ts';
import { cardSize } from '../graph/card-size.ts';
import { freePlace } from '../graph/make-room.ts';
import { portsOf } from '../graph/ports-of.ts';
import { walkingOrder } from '../graph/walking-order.ts';
import type { Bench } from '../model/bench.ts';
import { kindsFor } from '../picker/kinds-for.ts';
import type { WorkflowDocument } from '@ripen/workflow';

/** The port to put a new step behind: the selected step's first open one, or else its first; null when it has none. */
const portAfter = (document: WorkflowDocument, id: string | undefined): { from: string; port: string } | null => {
  const node = document.nodes.find((known) => known.id === id);
  if (!node) return null;
  const ports = portsOf(node);
  const taken = document.edges.filter(({ from }) => from === node.id).map(({ port }) => port);
  const port = ports.find((name) => !taken.includes(name)) ?? ports[0];
  return port === undefined ? null : { from: node.id, port };
};

/** The last step that still has an open way out, in the order a lead walks. */
const lastOpen = (document: WorkflowDocument): string | undefined =>
  walkingOrder(document).findLast((id) => {
    const node = document.nodes.find((known) => known.id === id);
    return node && portsOf(node).some((port) => !document.edges.some((edge) => edge.from === id && edge.port === port));
  });

/** Adds a kind of step after the selected one, or after the last one that leads nowhere yet. */
export const addKind = ({ flow, kind }: Bench, wanted: string): void => {
  const { document, selection, perform } = flow.getState();
  const selected = selection.nodes.length === 1 ? selection.nodes[0] : undefined;
  const way = portAfter(document, selected ?? lastOpen(document));
  if (way && kindsFor(kind, 'after').includes(wanted)) return perform(addAfter, { kind: wanted, ...way });
  const lowest = Math.max(0, ...document.nodes.map(({ position }) => position.y + cardSize.height + cardSize.down));
  perform(addNode, {
    kind: wanted,
    position: freePlace(document, { x: 0, y: document.nodes.length === 0 ? 0 : lowest }),
  });
};
