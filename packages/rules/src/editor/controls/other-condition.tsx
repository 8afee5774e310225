import { Button, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useBuilder } from '../builder-context.ts';
import { RuleJson } from '../rule-json.tsx';
import { saidOf } from '../said-of.ts';
import type { Condition } from '../tree/builder-tree.ts';

interface Props {
  condition: Condition;
  onChange: (condition: Condition) => void;
}

/** A part of a rule that no row can show: its sentence and, to change it, its JSON. */
export const OtherCondition = ({ condition, onChange }: Props): ReactNode => {
  const { catalogue } = useBuilder();
  const [editing, setEditing] = useState(false);
  return (
    <Stack gap={6} style={{ flex: '1 1 100%' }} data-testid="rule-other">
      <Text size="sm">{saidOf(condition.value, catalogue)}</Text>
      {editing ? (
        <RuleJson label="This part" rule={condition.value} onChange={(value) => onChange({ ...condition, value })} />
      ) : (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => setEditing(true)}
          style={{ alignSelf: 'flex-start' }}
          ml={-8}
        >
          Edit as JSON
        </Button>
      )}
    </Stack>
  );
};
