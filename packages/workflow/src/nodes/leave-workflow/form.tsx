import { Stack, Text } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FormProps } from '../../editor/form-props.ts';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { WorkflowSelect } from '../../editor/workflow-select.tsx';

const LeaveWorkflowForm = (props: FormProps): ReactNode => (
  <Stack gap="sm">
    <WorkflowSelect {...props} label="Workflow to leave" others={[{ value: 'this', label: 'This one' }]} />
    <Text size="xs" c="dimmed">
      Whatever the lead waits for there is cancelled. Leads that aren’t in it just go on.
    </Text>
  </Stack>
);

/** The leaving in the editor. */
export const leaveWorkflowEditor: NodeEditor = {
  icon: IconDoorExit,
  Form: LeaveWorkflowForm,
  example: { workflow: '00000000-0000-4000-8000-000000000000' },
  unfinished: 'Leave a workflow, but it isn’t said which',
};
