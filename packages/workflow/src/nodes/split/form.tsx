import { ActionIcon, Button, Group, NumberInput, Select, Stack, Switch, Text, TextInput } from '@mantine/core';
import type { JsonObject } from '@ripen/domain';
import { IconDice5, IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FormProps } from '../../editor/form-props.ts';
import { freshPort } from '../../editor/fresh-port.ts';
import { listOf, without } from '../../editor/list-of.ts';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { problemAt } from '../../editor/problem-at.ts';
import { toHundred } from './to-hundred.ts';
import { sayPort } from '../../say-port.ts';
import { textOf } from '../../editor/text-of.ts';

const nameOf = ({ name, port }: JsonObject): string => textOf(name) || sayPort(textOf(port));

const weightOf = ({ weight }: JsonObject): number => (typeof weight === 'number' ? weight : 0);

/** Says what the weights add up to and, where that isn't 100, makes it so. */
const Sum = ({ paths, onChange }: { paths: JsonObject[]; onChange: (paths: JsonObject[]) => void }): ReactNode => {
  const weights = paths.map(weightOf);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const hundred = toHundred(weights);
  if (whole === 100) return null;
  return (
    <Group gap={6} justify="space-between">
      <Text size="xs" c="dimmed">
        {whole === 0 ? 'No path has a weight' : `The weights add up to ${whole}; each path gets its share of that`}
      </Text>
      <Button
        variant="subtle"
        size="compact-xs"
        onClick={() => onChange(paths.map((path, index) => ({ ...path, weight: hundred[index] ?? 0 })))}
      >
        Make it 100
      </Button>
    </Group>
  );
};

const Paths = ({ config, onChange, problems }: FormProps): ReactNode => {
  const paths = listOf(config.paths);
  const whole = paths.reduce((sum, path) => sum + weightOf(path), 0);
  const change = (next: JsonObject[]): void => onChange({ ...config, paths: next });
  return (
    <Stack gap={6}>
      {paths.map((path, index) => (
        <Group key={textOf(path.port) || `path-${index}`} gap={6} wrap="nowrap" align="start">
          <TextInput
            aria-label={`Name of path ${index + 1}`}
            placeholder={sayPort(textOf(path.port))}
            value={textOf(path.name)}
            onChange={({ currentTarget }) => change(paths.with(index, { ...path, name: currentTarget.value }))}
            maxLength={64}
            style={{ flex: 2 }}
          />
          <NumberInput
            aria-label={`Weight of path ${index + 1}`}
            value={weightOf(path)}
            onChange={(weight) => change(paths.with(index, { ...path, weight: Number(weight) || 0 }))}
            min={0}
            max={1_000_000}
            allowDecimal={false}
            rightSection={<Text size="xs">{whole === 0 ? '' : `${Math.round((weightOf(path) / whole) * 100)}%`}</Text>}
            rightSectionWidth={44}
            error={problemAt(problems, `/paths/${index}`)}
            style={{ flex: 1 }}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            mt={4}
            aria-label={`Remove path ${index + 1}`}
            disabled={paths.length <= 2}
            onClick={() => change(paths.filter((_, place) => place !== index))}
          >
            <IconX size={14} />
          </ActionIcon>
        </Group>
      ))}
      <Sum paths={paths} onChange={change} />
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconPlus size={12} />}
        onClick={() => change([...paths, { port: freshPort(paths), weight: 50 }])}
        disabled={paths.length >= 20}
        style={{ alignSelf: 'flex-start' }}
      >
        Add a path
      </Button>
    </Stack>
  );
};

const SplitForm = (props: FormProps): ReactNode => {
  const { config, onChange, problems } = props;
  const paths = listOf(config.paths);
  return (
    <Stack gap="md">
      <Text size="sm" fw={500} mb={-8}>
        Paths and their weights
      </Text>
      <Paths {...props} />
      <Select
        label="Hold out"
        description="Leads of that path take it every time, whatever happens to the others"
        placeholder="Nobody"
        data={paths.map((path) => ({ value: textOf(path.port), label: nameOf(path) }))}
        value={textOf(config.holdout) || null}
        onChange={(holdout) => onChange(holdout === null ? without(config, 'holdout') : { ...config, holdout })}
        error={problemAt(problems, '/holdout')}
        clearable
      />
      <Switch
        label="A lead takes the same path every time"
        description="Otherwise chance decides anew whenever a lead comes by"
        checked={config.same === true}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.checked ? { ...config, same: true } : without(config, 'same'))
        }
      />
    </Stack>
  );
};

/** The random split in the editor. */
export const splitEditor: NodeEditor = {
  icon: IconDice5,
  Form: SplitForm,
  example: {
    paths: [
      { port: 'a', weight: 50 },
      { port: 'b', weight: 50 },
    ],
  },
  unfinished: 'Split by chance, but it isn’t said how',
};
