import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { quoted } from '@ripen/workflow';
import { drawNode } from '@ripen/workflow/editor';
import { useState } from 'react';
import { LinkText } from '../../links/link-text.tsx';
import { useBench, useFlow, useView } from '../model/bench.ts';
import { RunList } from './run-list.tsx';
import { runsOf, waitingOf } from './runs-queries.ts';

/** Says which step's leads are listed, and lists those of all steps again. */
const Heading = ({ id }: { id: string }) => {
  const { view, setting } = useBench();
  const node = useFlow(({ document }) => document.nodes.find((known) => known.id === id));
  return (
    <Text size="sm">
      Who is at {quoted(node ? drawNode(node, setting).sentence : id)}.{' '}
      <Button variant="subtle" size="compact-xs" onClick={() => view.setState({ runsAt: null })}>
        Show all
      </Button>
    </Text>
  );
};

const Waiting = ({ id }: { id: string }) => {
  const { workflowId } = useBench();
  const [order, setOrder] = useState('soonest');
  const newest = order === 'newest';
  return (
    <>
      <Select
        label="Sorted by"
        size="xs"
        allowDeselect={false}
        value={order}
        onChange={(value) => value !== null && setOrder(value)}
        data={[
          { value: 'soonest', label: 'Until when: soonest first' },
          { value: 'newest', label: 'When they came in: newest first' },
        ]}
      />
      <RunList
        label="Who waits here"
        none="Nobody waits here now."
        question={newest ? runsOf(workflowId, { status: 'waiting', node: id }) : waitingOf(workflowId, id)}
      />
    </>
  );
};

const Parked = ({ id }: { id: string }) => {
  const { workflowId } = useBench();
  return (
    <>
      <Text size="sm">
        Something was wrong with these leads here. Try them again one by one, or all together in{' '}
        <LinkText to="/attention">Attention</LinkText>.
      </Text>
      <RunList
        label="Who is parked here"
        none="Nobody is parked here."
        question={runsOf(workflowId, { status: 'parked', node: id })}
      />
    </>
  );
};

/** Who is at a step now: who waits there and until when, soonest first; and who is parked, and why. */
export const AtStep = ({ id }: { id: string }) => {
  const { view } = useBench();
  const parked = useView(({ counts }) => counts?.nodes[id]?.parked ?? 0);
  const inside = useView(({ counts }) => counts?.nodes[id]?.inside ?? 0);
  const shown = useView(({ parkedAt }) => parkedAt);
  return (
    <Stack gap="md" data-testid="at-step">
      <Heading id={id} />
      <Group>
        <SegmentedControl
          aria-label="Who is listed"
          size="xs"
          fullWidth
          flex={1}
          value={shown ? 'parked' : 'waiting'}
          onChange={(value) => view.setState({ parkedAt: value === 'parked' })}
          data={[
            { value: 'waiting', label: `Waiting (${inside})` },
            { value: 'parked', label: `Parked (${parked})` },
          ]}
        />
      </Group>
      {shown ? <Parked id={id} /> : <Waiting id={id} />}
    </Stack>
  );
};
