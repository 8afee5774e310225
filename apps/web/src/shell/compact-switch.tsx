import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';

/** Makes the rail narrow, for room on the canvas, and wide again. */
export const CompactSwitch = ({ on, toggle }: { on: boolean; toggle: () => void }) => {
  const label = on ? 'Show the words of the menu' : 'Make the menu narrow';
  const Icon = on ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <Tooltip label={label} position="right">
      <ActionIcon size="lg" aria-label={label} onClick={toggle}>
        <Icon size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
};
