import { Stack, Text } from '@mantine/core';
import { Count } from '@ripen/ui';
import { type GraphNode, kindOf } from '@ripen/workflow';
import { drawNode } from '@ripen/workflow/editor';
import { useBench, useFlow, useView } from '../model/bench.ts';

const Way = ({ node, port }: { node: GraphNode; port: string }) => {
  const { setting } = useBench();
  const next = useFlow(({ document: { nodes, edges } }) => {
    const to = edges.find((edge) => edge.from === node.id && edge.port === port)?.to;
    return nodes.find(({ id }) => id === to);
  });
  const passed = useView(({ counts }) => counts?.nodes[node.id]?.passed[port] ?? 0);
  return (
    <div>
      <Text size="sm" c="dimmed">
        {drawNode(node, setting).portName(port)}
        {passed > 0 ? (
          <>
            , <Count value={passed} /> passed
          </>
        ) : null}
      </Text>
      <Text>{next ? drawNode(next, setting).sentence : 'Leads nowhere yet'}</Text>
    </div>
  );
};

/** A step to be read where there is no room to change it: what it does, how many are inside, and where its ways lead. */
export const Reading = ({ node }: { node: GraphNode }) => {
  const { setting } = useBench();
  const { sentence, ports } = drawNode(node, setting);
  const inside = useView(({ counts }) => counts?.nodes[node.id]?.inside ?? 0);
  return (
    <Stack gap="lg">
      <div>
        <Text fw={600} size="lg">
          {sentence}
        </Text>
        <Text c="dimmed" size="sm">
          {kindOf(node.kind)?.about}
        </Text>
      </div>
      <Text>
        <Count value={inside} /> {inside === 1 ? 'lead is' : 'leads are'} inside now
      </Text>
      {ports.map((port) => (
        <Way key={port} node={node} port={port} />
      ))}
      <Text c="dimmed" size="sm">
        Steps are set on a larger screen.
      </Text>
    </Stack>
  );
};
