import { Group } from '@mantine/core';
import { EmptyState } from '@ripen/ui';
import { IconArchive, IconRoute } from '@tabler/icons-react';
import { NewWorkflow } from './new-workflow.tsx';
import { StartFromFlow } from './start-from-flow.tsx';

/** What the list says while there are no workflows. */
export const NoWorkflows = ({ archived }: { archived: boolean }) =>
  archived ? (
    <EmptyState icon={IconArchive} title="Nothing is archived">
      Workflows that have had their time can be archived from the list: nobody enters them any more, and their history
      stays.
    </EmptyState>
  ) : (
    <EmptyState
      icon={IconRoute}
      title="No workflows yet"
      action={
        <Group gap="sm">
          <NewWorkflow />
          <StartFromFlow />
        </Group>
      }
    >
      Draw what should happen to a lead, step by step. Nothing runs until you publish it.
    </EmptyState>
  );
