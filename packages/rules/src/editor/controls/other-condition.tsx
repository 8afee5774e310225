import { Badge, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useBuilder } from '../builder-context.ts';
import { RuleJson } from '../json/rule-json.tsx';
import { saidOf } from '../said-of.ts';
import type { Condition } from '../tree/builder-tree.ts';

interface Props {
  condition: Condition;
  onChange: (condition: Condition) => void;
}

/** A part of a rule that no row can show: its sentence, with its JSON beside it. */
export const OtherCondition = ({ condition, onChange }: Props): ReactNode => {
  const { catalogue } = useBuilder();
  return (
    <div
      data-testid="rule-other"
      style={{ display: 'flex', flexWrap: 'wrap', gap: 12, flex: '1 1 100%', minWidth: 0, paddingBlock: 4 }}
    >
      <Stack gap={6} style={{ flex: '1 1 200px' }}>
        <Text size="sm">{saidOf(condition.value, catalogue)}</Text>
        <Badge color="gray" title="Rows can’t show this part; it is kept exactly as it was written">
          Written as JSON
        </Badge>
      </Stack>
      <div style={{ display: 'flex', flex: '1 1 240px', minWidth: 0 }}>
        <RuleJson
          label="JSON"
          rows={8}
          rule={condition.value}
          onChange={(value) => onChange({ ...condition, value })}
        />
      </div>
    </div>
  );
};
