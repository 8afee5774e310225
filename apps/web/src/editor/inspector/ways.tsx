import { Select, Stack } from '@mantine/core';
import type { GraphNode } from '@ripen/workflow';
import { drawNode } from '@ripen/workflow/editor';
import { connect } from '../edits/connect.ts';
import { disconnect } from '../edits/disconnect.ts';
import { edgeKey } from '../graph/edge-key.ts';
import { targetsOf } from '../graph/may-connect.ts';
import { walkingOrder } from '../graph/walking-order.ts';
import { useBench, useFlow } from '../model/bench.ts';

const Way = ({ node, port, alone }: { node: GraphNode; port: string; alone: boolean }) => {
  const { flow, setting, readOnly } = useBench();
  const document = useFlow((state) => state.document);
  const edge = document.edges.find((known) => known.from === node.id && known.port === port);
  const legal = targetsOf(document, node.id);
  const byId = new Map(document.nodes.map((known) => [known.id, known]));
  const steps = walkingOrder(document).flatMap((id) => {
    const known = byId.get(id);
    return known && (legal.has(id) || id === edge?.to) ? [{ value: id, label: drawNode(known, setting).sentence }] : [];
  });
  const lead = (to: string | null): void => {
    const { perform } = flow.getState();
    if (to !== null) perform(connect, { from: node.id, port, to });
    else if (edge) perform(disconnect, { edges: [edgeKey(edge)] });
  };
  return (
    <Select
      label={alone ? 'Then' : `${drawNode(node, setting).portName(port)}, then`}
      placeholder="leads nowhere yet"
      data={steps}
      value={edge?.to ?? null}
      onChange={lead}
      disabled={readOnly}
      nothingFoundMessage="There is no step this could lead to"
      searchable
      clearable
      data-testid={`way-${port}`}
    />
  );
};

/** Where each way out of a step leads; the same as drawing lines, without a mouse. */
export const Ways = ({ node }: { node: GraphNode }) => {
  const { setting } = useBench();
  const { ports } = drawNode(node, setting);
  if (ports.length === 0) return null;
  return (
    <Stack gap="sm" mt="xl" pt="lg" style={{ borderTop: '1px solid var(--ripen-line)' }}>
      {ports.map((port) => (
        <Way key={port} node={node} port={port} alone={ports.length === 1} />
      ))}
    </Stack>
  );
};
