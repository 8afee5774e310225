import { ActionIcon, Button, Group, Input, Stack, Text, TextInput } from '@mantine/core';
import type { JsonObject } from '@ripen/domain';
import { RuleBuilder } from '@ripen/rules/editor';
import { IconArrowUp, IconPlus, IconRoute, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FormProps } from '../../editor/form-props.ts';
import { freshPort } from '../../editor/fresh-port.ts';
import { listOf } from '../../editor/list-of.ts';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { problemAt } from '../../editor/problem-at.ts';
import { sayPort } from '../../say-port.ts';
import { textOf } from '../../editor/text-of.ts';

interface PathProps extends Pick<FormProps, 'setting' | 'problems' | 'ruleFooter'> {
  path: JsonObject;
  index: number;
  onChange: (path: JsonObject) => void;
  onRemove: () => void;
  onRaise: () => void;
}

const Path = ({ path, index, setting, problems, ruleFooter, ...acts }: PathProps): ReactNode => {
  const rule = path.rule ?? { and: [] };
  const port = textOf(path.port);
  return (
    <Stack gap="xs" pb="md" style={{ borderBottom: '1px solid var(--ripen-line)' }}>
      <Group gap={6} wrap="nowrap" align="end">
        <TextInput
          label={index === 0 ? 'First' : 'Or else'}
          placeholder={sayPort(port)}
          value={textOf(path.name)}
          onChange={({ currentTarget }) => acts.onChange({ ...path, name: currentTarget.value })}
          maxLength={64}
          style={{ flex: 1 }}
        />
        {index > 0 ? (
          <ActionIcon variant="subtle" color="gray" aria-label={`Try path ${index + 1} earlier`} onClick={acts.onRaise}>
            <IconArrowUp size={14} />
          </ActionIcon>
        ) : null}
        <ActionIcon variant="subtle" color="gray" aria-label={`Remove path ${index + 1}`} onClick={acts.onRemove}>
          <IconX size={14} />
        </ActionIcon>
      </Group>
      <RuleBuilder
        rule={rule}
        onChange={(changed) => acts.onChange({ ...path, rule: changed })}
        catalogue={setting.catalogue}
        tags={setting.tags}
        footer={ruleFooter?.(rule)}
      />
      <Input.Error>{problemAt(problems, `/paths/${index}`)}</Input.Error>
    </Stack>
  );
};

const raised = (paths: readonly JsonObject[], index: number): JsonObject[] => {
  const [path] = paths.slice(index, index + 1);
  const others = paths.filter((_, place) => place !== index);
  return path ? others.toSpliced(index - 1, 0, path) : others;
};

const ChooseForm = ({ config, onChange, ...shared }: FormProps): ReactNode => {
  const paths = listOf(config.paths);
  const change = (next: JsonObject[]): void => onChange({ ...config, paths: next });
  return (
    <Stack gap="md">
      {paths.map((path, index) => (
        <Path
          key={textOf(path.port) || `path-${index}`}
          path={path}
          index={index}
          {...shared}
          onChange={(changed) => change(paths.with(index, changed))}
          onRemove={() => change(paths.filter((_, place) => place !== index))}
          onRaise={() => change(raised(paths, index))}
        />
      ))}
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconPlus size={12} />}
        onClick={() => change([...paths, { port: freshPort(paths), rule: { and: [] } }])}
        disabled={paths.length >= 20}
        style={{ alignSelf: 'flex-start' }}
      >
        Add a path
      </Button>
      <Text size="xs" c="dimmed">
        The first rule that holds decides; leads for whom none does go the way “Else”.
      </Text>
    </Stack>
  );
};

/** The choice of a path in the editor. */
export const chooseEditor: NodeEditor = {
  icon: IconRoute,
  Form: ChooseForm,
  isBlank: ({ paths }) => listOf(paths).every(({ rule }) => JSON.stringify(rule) === '{"and":[]}'),
  example: {
    paths: [
      { port: 'a', rule: { and: [] } },
      { port: 'b', rule: { and: [] } },
    ],
  },
  unfinished: 'Choose a path by rules that aren’t written yet',
};
