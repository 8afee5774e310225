import { Button, Group, Select, Stack } from '@mantine/core';
import { IconFolderPlus, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { RuleGroupBodyComponents, type RuleGroupProps, useRuleGroup } from 'react-querybuilder';
import { useBuilder } from '../builder-context.ts';
import { RowActs } from './row-acts.tsx';

const ways = [
  { value: 'and', label: 'All of these' },
  { value: 'or', label: 'Any of these' },
  { value: 'not-and', label: 'Not all of these' },
  { value: 'not-or', label: 'None of these' },
];

/** Conditions that hold together, and how: all, any, not all or none of them. */
export const ConditionGroup = (props: RuleGroupProps): ReactNode => {
  const group = useRuleGroup(props);
  const { ruleGroup, path } = group;
  const combinator = 'combinator' in ruleGroup && ruleGroup.combinator === 'or' ? 'or' : 'and';
  const nested = path.length > 0;
  const { combine } = useBuilder();
  const choose = (way: string): void =>
    combine(path, { combinator: way.endsWith('or') ? 'or' : 'and', not: way.startsWith('not-') });
  return (
    <Stack
      gap={8}
      p={nested ? 8 : 0}
      bdrs="sm"
      bg={nested ? 'var(--ripen-sunken, var(--mantine-color-default-hover))' : undefined}
      style={nested ? { border: '1px solid var(--ripen-line, var(--mantine-color-default-border))' } : undefined}
      data-testid="condition-group"
    >
      {nested || ruleGroup.rules.length > 1 || ruleGroup.not === true ? (
        <Group gap={6} justify="space-between" wrap="nowrap">
          <Select
            aria-label="How these hold together"
            data={ways}
            value={`${ruleGroup.not === true ? 'not-' : ''}${combinator}`}
            onChange={(way) => choose(way ?? 'and')}
            allowDeselect={false}
            size="xs"
            w={150}
            data-testid="combinator"
          />
          {nested ? (
            <RowActs
              what="group"
              first={group.shiftUpDisabled ?? false}
              last={group.shiftDownDisabled ?? false}
              onUp={() => group.shiftGroupUp()}
              onDown={() => group.shiftGroupDown()}
              onDuplicate={() => group.cloneGroup()}
              onRemove={() => group.removeGroup()}
            />
          ) : null}
        </Group>
      ) : null}
      <RuleGroupBodyComponents {...group} />
      <Group gap={4}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => group.addRule()}
          data-testid="add-condition"
        >
          Add condition
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          color="gray"
          leftSection={<IconFolderPlus size={14} aria-hidden />}
          onClick={() => group.addGroup()}
          data-testid="add-group"
        >
          Add group
        </Button>
      </Group>
    </Stack>
  );
};
