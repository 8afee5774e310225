import { ActionIcon, Button, Group, Input, Stack, TextInput } from '@mantine/core';
import type { Json, JsonObject } from '@ripen/domain';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { textOf } from './text-of.ts';

type Row = readonly [name: string, value: string];

const rowsOf = (headers: Json | undefined): Row[] =>
  typeof headers === 'object' && headers !== null && !Array.isArray(headers)
    ? Object.entries(headers).map(([name, value]) => [name, textOf(value)])
    : [];

const headersOf = (rows: readonly Row[]): JsonObject => Object.fromEntries(rows.filter(([name]) => name !== ''));

interface Props {
  headers: Json | undefined;
  onChange: (headers: JsonObject) => void;
  error?: string | undefined;
}

/** Edits HTTP headers as rows; a row without a name isn't kept. */
export const HeaderFields = ({ headers, onChange, error }: Props): ReactNode => {
  const [rows, setRows] = useState(() => rowsOf(headers));
  const change = (next: Row[]): void => {
    setRows(next);
    onChange(headersOf(next));
  };
  const replace = (index: number, row: Row): void => change(rows.map((old, place) => (place === index ? row : old)));
  return (
    <Stack gap={6}>
      <Input.Label>Headers</Input.Label>
      {rows.map(([name, value], index) => (
        <Group key={`row-${index}`} gap={6} wrap="nowrap">
          <TextInput
            aria-label={`Name of header ${index + 1}`}
            placeholder="Name"
            value={name}
            onChange={({ currentTarget }) => replace(index, [currentTarget.value, value])}
          />
          <TextInput
            aria-label={`Value of header ${index + 1}`}
            placeholder="Value"
            value={value}
            onChange={({ currentTarget }) => replace(index, [name, currentTarget.value])}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Remove header ${index + 1}`}
            onClick={() => change(rows.filter((_, place) => place !== index))}
          >
            <IconX size={14} />
          </ActionIcon>
        </Group>
      ))}
      {error ? <Input.Error>{error}</Input.Error> : null}
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconPlus size={12} />}
        onClick={() => setRows([...rows, ['', '']])}
        style={{ alignSelf: 'flex-start' }}
      >
        Add a header
      </Button>
    </Stack>
  );
};
