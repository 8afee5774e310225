import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { EventRow } from '../../index.ts';
import { useBuilder } from '../builder-context.ts';
import { blankRule } from '../tree/blank-rule.ts';

/** Which of the events count: all of a name, or those whose properties a rule is true of. */
export const EventWhere = ({ row, onChange }: { row: EventRow; onChange: (row: EventRow) => void }): ReactNode => {
  const { properties } = useBuilder();
  if (row.where === null)
    return (
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        onClick={() => onChange({ ...row, where: blankRule })}
        style={{ alignSelf: 'center' }}
        data-testid="rule-where"
      >
        Only with certain properties
      </Button>
    );
  return (
    <div style={{ flex: '1 1 100%' }}>
      <Group justify="space-between" mb={4}>
        <Text size="sm">only where the event’s</Text>
        <Button variant="subtle" size="compact-xs" color="gray" onClick={() => onChange({ ...row, where: null })}>
          Any properties
        </Button>
      </Group>
      {properties(row.where, (where) => onChange({ ...row, where }))}
    </div>
  );
};
