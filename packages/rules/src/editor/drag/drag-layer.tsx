import { Portal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Dragging } from './use-row-drag.ts';

/** What follows the pointer while something is dragged, and the line where it would go. */
export const DragLayer = ({ dragging: { at, said, place } }: { dragging: Dragging }): ReactNode => (
  <Portal>
    {place ? (
      <div
        data-testid="rule-drop-line"
        style={{
          position: 'fixed',
          zIndex: 1000,
          pointerEvents: 'none',
          left: place.line.left,
          top: place.line.top - 1,
          width: place.line.width,
          height: 3,
          borderRadius: 2,
          background: 'var(--mantine-primary-color-filled)',
        }}
      />
    ) : null}
    <Text
      size="sm"
      truncate
      style={{
        position: 'fixed',
        zIndex: 1001,
        pointerEvents: 'none',
        left: at.x + 14,
        top: at.y + 10,
        maxWidth: 300,
        padding: '4px 10px',
        borderRadius: 6,
        border: '1px solid var(--ripen-line)',
        background: 'var(--mantine-color-body)',
        boxShadow: 'var(--ripen-shadow)',
      }}
    >
      {said}
    </Text>
  </Portal>
);
