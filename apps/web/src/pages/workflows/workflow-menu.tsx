import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { WorkflowSummary } from '@ripen/contract';
import { Confirmation } from '@ripen/ui';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useChange } from '../../list/use-change.ts';
import { problemWords } from '../../words/problem-words.ts';
import { type WorkflowAct, workflowActs } from './workflow-acts.ts';

interface ItemsProps {
  name: string;
  acts: readonly WorkflowAct[];
  onChoose: (act: WorkflowAct) => void;
}

const Items = ({ name, acts, onChoose }: ItemsProps) => (
  <Menu position="bottom-end" width={180}>
    <Menu.Target>
      <ActionIcon className="ripen-above-link" aria-label={`Actions for ${name}`}>
        <IconDots size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      {acts.map((act) => (
        <Menu.Item
          key={act.verb}
          color={act.danger ? 'red' : undefined}
          leftSection={<act.icon size={16} stroke={1.75} aria-hidden />}
          onClick={() => onChoose(act)}
        >
          {act.verb}…
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
);

/** What can be done with a workflow in the list; each act says first what it will touch. */
export const WorkflowMenu = ({ workflow }: { workflow: WorkflowSummary }) => {
  const acts = workflowActs(workflow);
  const [chosen, setChosen] = useState(acts[0]);
  const [asking, { open, close }] = useDisclosure(false);
  const { mutateAsync } = useChange({
    change: (act: WorkflowAct) => act.act(workflow.id),
    renews: ['workflows'],
    said: (_, { done }) => `“${workflow.name}” ${done}`,
  });
  if (chosen === undefined) return null;
  return (
    <>
      <Items
        name={workflow.name}
        acts={acts}
        onChoose={(act) => {
          setChosen(act);
          open();
        }}
      />
      <Confirmation
        opened={asking}
        onClose={close}
        title={`${chosen.verb} “${workflow.name}”?`}
        about={chosen.about(workflow)}
        act={chosen.verb}
        danger={chosen.danger}
        onAct={() => mutateAsync(chosen)}
        explain={problemWords}
      />
    </>
  );
};
