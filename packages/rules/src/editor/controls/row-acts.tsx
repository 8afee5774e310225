import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconDots, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface Props {
  /** What is acted on, within a label: "condition" or "group". */
  what: string;
  first: boolean;
  last: boolean;
  onUp: () => void;
  onDown: () => void;
  onDuplicate: () => void;
  onRemove: () => void;
}

/** What can be done with a row or a group as a whole. */
export const RowActs = ({ what, first, last, onUp, onDown, onDuplicate, onRemove }: Props): ReactNode => (
  <Menu position="bottom-end" withinPortal>
    <Menu.Target>
      <ActionIcon size="sm" aria-label={`What to do with this ${what}`} data-testid="rule-acts">
        <IconDots size={16} aria-hidden />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Item leftSection={<IconArrowUp size={14} aria-hidden />} disabled={first} onClick={onUp}>
        Move up
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowDown size={14} aria-hidden />} disabled={last} onClick={onDown}>
        Move down
      </Menu.Item>
      <Menu.Item leftSection={<IconCopy size={14} aria-hidden />} onClick={onDuplicate}>
        Duplicate
      </Menu.Item>
      <Menu.Item color="red" leftSection={<IconTrash size={14} aria-hidden />} onClick={onRemove}>
        Remove
      </Menu.Item>
    </Menu.Dropdown>
  </Menu>
);
