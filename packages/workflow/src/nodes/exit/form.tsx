import { Text } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { NodeEditor } from '../../editor/node-editor.ts';

const ExitForm = (): ReactNode => (
  <Text size="sm" c="dimmed">
    There is nothing to set. A lead that comes here has gone through the whole flow.
  </Text>
);

/** The exit in the editor. */
export const exitEditor: NodeEditor = { icon: IconLogout, Form: ExitForm, example: {}, unfinished: 'Leave the flow' };
