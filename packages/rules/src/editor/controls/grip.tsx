import { UnstyledButton } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useBuilder } from '../builder-context.ts';

/** By which a row or group is dragged with the pointer, and moved, copied and removed with the keyboard. */
export const Grip = ({ id, said }: { id: string; said: string }): ReactNode => {
  const { drag } = useBuilder();
  return (
    <UnstyledButton
      data-grip
      aria-label={`Move: ${said}`}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete Control+C Control+X Control+V Control+D"
      title="Drag to move, or press Alt and an arrow"
      onPointerDown={(event) => drag(event, id)}
      data-testid="rule-grip"
      style={{
        display: 'grid',
        placeItems: 'center',
        flex: 'none',
        width: 24,
        height: 30,
        marginLeft: -4,
        borderRadius: 6,
        color: 'var(--mantine-color-dimmed)',
        cursor: 'grab',
        touchAction: 'none',
      }}
    >
      <IconGripVertical size={16} stroke={1.75} aria-hidden />
    </UnstyledButton>
  );
};
