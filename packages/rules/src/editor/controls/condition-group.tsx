import { Button, Group, Select, Stack } from '@mantine/core';
import { IconFolderPlus, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { RuleGroupBodyComponents, type RuleGroupProps, useRuleGroup } from 'react-querybuilder';
import { useBuilder } from '../builder-context.ts';
import { Grip } from './grip.tsx';
import { RowActs } from './row-acts.tsx';

const ways = [
  { value: 'and', label: 'All of these' },
  { value: 'or', label: 'Any of these' },
  { value: 'not-and', label: 'Not all of these' },
  { value: 'not-or', label: 'None of these' },
];

interface WayProps {
  id: string;
  combinator: 'and' | 'or';
  not: boolean;
}

const Way = ({ id, combinator, not }: WayProps): ReactNode => {
  const { acts } = useBuilder();
  return (
    <Select
      aria-label="How these hold together"
      data={ways}
      value={`${not ? 'not-' : ''}${combinator}`}
      onChange={(way) =>
        acts.combine(id, { combinator: way?.endsWith('or') ? 'or' : 'and', not: way?.startsWith('not-') ?? false })
      }
      allowDeselect={false}
      variant="filled"
      size="xs"
      w={150}
      styles={{ input: { fontWeight: 550 } }}
      data-testid="combinator"
    />
  );
};

const Adders = ({ id }: { id: string }): ReactNode => {
  const { acts } = useBuilder();
  return (
    <Group gap={4} ml={-8}>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => acts.add(id)}
        data-add
        data-testid="add-condition"
      >
        Add condition
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        color="gray"
        leftSection={<IconFolderPlus size={14} aria-hidden />}
        onClick={() => acts.addGroup(id)}
        data-testid="add-group"
      >
        Add group
      </Button>
    </Group>
  );
};

const lowered = {
  border: '1px solid var(--ripen-line, var(--mantine-color-default-border))',
  borderLeft: '3px solid light-dark(var(--mantine-color-gray-4), var(--mantine-color-dark-4))',
};

/** Conditions that hold together, and how: all, any, not all or none of them. */
export const ConditionGroup = (props: RuleGroupProps): ReactNode => {
  const group = useRuleGroup(props);
  const { dragged } = useBuilder();
  const { ruleGroup, path, id = '' } = group;
  const combinator = 'combinator' in ruleGroup && ruleGroup.combinator === 'or' ? 'or' : 'and';
  const not = ruleGroup.not === true;
  const nested = path.length > 0;
  const said = `${ways.find(({ value }) => value === `${not ? 'not-' : ''}${combinator}`)?.label ?? ''}: ${ruleGroup.rules.length}`;
  return (
    <Stack
      gap={8}
      p={nested ? '6px 6px 6px 10px' : 0}
      bdrs="md"
      bg={nested ? 'var(--ripen-sunken, var(--mantine-color-default-hover))' : undefined}
      style={nested ? lowered : undefined}
      opacity={dragged === id ? 0.4 : 1}
      role="group"
      aria-label={nested ? `Group, ${said}` : 'Conditions'}
      data-testid="condition-group"
      data-part={id}
      data-path={path.join('.')}
      data-group
      data-said={said}
    >
      {nested || ruleGroup.rules.length > 1 || not ? (
        <Group gap={6} wrap="nowrap" data-fields={nested ? true : undefined}>
          {nested ? <Grip id={id} said={`Group, ${said}`} /> : null}
          <Way id={id} combinator={combinator} not={not} />
          {nested ? (
            <div style={{ marginLeft: 'auto' }}>
              <RowActs id={id} what="group" />
            </div>
          ) : null}
        </Group>
      ) : null}
      <RuleGroupBodyComponents {...group} />
      <Adders id={id} />
    </Stack>
  );
};
