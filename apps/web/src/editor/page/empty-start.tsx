import { Button, Group, Text } from '@mantine/core';
import type { JsonObject } from '@ripen/domain';
import { IconAntenna, IconBolt, IconHandClick, IconUsersGroup, type Icon } from '@tabler/icons-react';
import { Panel } from '@xyflow/react';
import { addNode } from '../edits/add-node.ts';
import { configure } from '../edits/configure.ts';
import { useBench, useFlow } from '../model/bench.ts';
import classes from './editor.module.css';

interface Beginning {
  label: string;
  icon: Icon;
  kind: string;
  config: JsonObject | null;
}

const nurture: readonly Beginning[] = [
  { label: 'An event happens', icon: IconBolt, kind: 'entry', config: { on: 'event', event: '' } },
  {
    label: 'A lead enters a segment',
    icon: IconUsersGroup,
    kind: 'entry',
    config: { on: 'segment', segment: '', when: 'entered' },
  },
  { label: 'Started by hand or the API', icon: IconHandClick, kind: 'entry', config: null },
];

const scoring: readonly Beginning[] = [
  { label: 'Listen for an event', icon: IconAntenna, kind: 'signal', config: null },
];

/** Stands on an empty canvas and asks how leads come in. */
export const EmptyStart = () => {
  const { flow, view, kind, readOnly } = useBench();
  const empty = useFlow(({ document }) => document.nodes.length === 0);
  if (!empty) return null;
  const begin = ({ kind: wanted, config }: Beginning): void => {
    const { perform } = flow.getState();
    perform(addNode, { kind: wanted, position: { x: 0, y: 0 } });
    const [node] = flow.getState().selection.nodes;
    if (config && node !== undefined) perform(configure, { node, config });
    view.setState({ panel: 'step' });
  };
  return (
    <Panel position="top-center" className={classes.empty} data-testid="empty-start">
      <Text fw={600} size="lg">
        {kind === 'nurture' ? 'How do leads come in?' : 'What does this model listen for?'}
      </Text>
      <Text c="dimmed" size="sm">
        {readOnly ? 'This workflow has no steps yet.' : 'Choose a beginning, or drag a step from the left.'}
      </Text>
      {readOnly ? null : (
        <Group gap="sm" justify="center">
          {(kind === 'nurture' ? nurture : scoring).map((beginning) => (
            <Button
              key={beginning.label}
              variant="default"
              leftSection={<beginning.icon size={16} stroke={1.7} aria-hidden />}
              onClick={() => begin(beginning)}
            >
              {beginning.label}
            </Button>
          ))}
        </Group>
      )}
    </Panel>
  );
};
