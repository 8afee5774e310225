import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconClipboard,
  IconCopy,
  IconCopyPlus,
  IconCut,
  IconDots,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useBuilder } from '../builder-context.ts';

interface Props {
  id: string;
  /** What is acted on, within a label: "condition" or "group". */
  what: 'condition' | 'group';
}

const icon = { size: 14, 'aria-hidden': true } as const;

/** What can be done with a row or a group as a whole. */
export const RowActs = ({ id, what }: Props): ReactNode => {
  const { acts } = useBuilder();
  return (
    <Menu position="bottom-end" withinPortal returnFocus={false}>
      <Menu.Target>
        <ActionIcon size={30} aria-label={`What to do with this ${what}`} data-testid="rule-acts">
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowUp {...icon} />} onClick={() => acts.shift(id, 'up')}>
          Move up
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowDown {...icon} />} onClick={() => acts.shift(id, 'down')}>
          Move down
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconCopyPlus {...icon} />} onClick={() => acts.duplicate(id)}>
          Duplicate
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => acts.copy(id)}>
          Copy
        </Menu.Item>
        <Menu.Item leftSection={<IconCut {...icon} />} onClick={() => acts.cut(id)}>
          Cut
        </Menu.Item>
        <Menu.Item leftSection={<IconClipboard {...icon} />} onClick={() => acts.paste(id)}>
          {what === 'group' ? 'Paste into it' : 'Paste after it'}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item color="red" leftSection={<IconTrash {...icon} />} onClick={() => acts.remove(id)}>
          Remove
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
