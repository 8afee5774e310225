import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import type { Json, JsonObject } from '@ripen/domain';
import { IconX } from '@tabler/icons-react';

/** What an event says, name by name. */
export interface PropertiesProps {
  properties: JsonObject;
  onChange: (properties: JsonObject) => void;
}

const shown = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

const read = (text: string): Json => {
  if (text === 'true' || text === 'false') return text === 'true';
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
};

const freeName = (properties: JsonObject): string => {
  let number = 1;
  while (`property${number}` in properties) number++;
  return `property${number}`;
};

/** The properties of a placed event; numbers and truth values are read as such. */
export const Properties = ({ properties, onChange }: PropertiesProps) => {
  const entries = Object.entries(properties);
  const put = (at: number, entry: [string, Json]): void =>
    onChange(Object.fromEntries(entries.map((one, index) => (index === at ? entry : one))));
  return (
    <>
      {entries.map(([name, value], index) => (
        <Group key={String(index)} gap={4} wrap="nowrap" pl="md">
          <TextInput
            size="xs"
            aria-label="Property"
            value={name}
            onChange={({ currentTarget }) => put(index, [currentTarget.value, value])}
          />
          <TextInput
            size="xs"
            aria-label={`Value of ${name}`}
            value={shown(value)}
            onChange={({ currentTarget }) => put(index, [name, read(currentTarget.value)])}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={`Remove ${name}`}
            onClick={() => onChange(Object.fromEntries(entries.filter((_, at) => at !== index)))}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="subtle"
        size="compact-xs"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => onChange({ ...properties, [freeName(properties)]: '' })}
      >
        Add a property
      </Button>
    </>
  );
};
