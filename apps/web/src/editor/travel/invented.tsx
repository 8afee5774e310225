import { ActionIcon, Group, Select, Stack, TagsInput, TextInput } from '@mantine/core';
import type { Field, Json } from '@ripen/domain';
import type { InventedLead } from '@ripen/engine';
import { IconX } from '@tabler/icons-react';
import { useBench } from '../model/bench.ts';

/** A lead that somebody makes up, and hears of each change of it. */
export interface InventedProps {
  lead: InventedLead;
  onChange: (lead: InventedLead) => void;
}

const textOf = (value: Json | undefined): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);

/** What was typed, as the field would hold it. */
const valueOf = (text: string, field: Field | undefined): Json => {
  if (field?.type === 'number' && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  if (field?.type === 'boolean') return text === 'true';
  if (field?.type === 'list') return text.split(',').map((part) => part.trim());
  return text;
};

const hints: Record<Field['type'], string> = {
  text: '',
  number: 'a number',
  boolean: 'true or false',
  date: '2027-03-01',
  list: 'one, two, three',
};

const KnownField = ({ lead, onChange, name }: InventedProps & { name: string }) => {
  const field = useBench().setting.catalogue.fields.find((one) => one.name === name);
  const fields = lead.fields ?? {};
  const { [name]: value, ...others } = fields;
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <TextInput
        flex={1}
        label={field?.label ?? name}
        placeholder={field ? hints[field.type] : ''}
        value={textOf(value)}
        onChange={({ currentTarget }) =>
          onChange({ ...lead, fields: { ...fields, [name]: valueOf(currentTarget.value, field) } })
        }
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        mb={4}
        aria-label={`Forget ${field?.label ?? name}`}
        onClick={() => onChange({ ...lead, fields: others })}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
};

/** What is known of a lead made up: an email, tags, and any field of the catalogue. */
export const Invented = ({ lead, onChange }: InventedProps) => {
  const { fields } = useBench().setting.catalogue;
  const known = Object.keys(lead.fields ?? {});
  const free = fields.filter(({ name }) => !known.includes(name));
  return (
    <Stack gap="xs">
      <TextInput
        label="Email"
        value={lead.email ?? ''}
        onChange={({ currentTarget }) => onChange({ ...lead, email: currentTarget.value || null })}
      />
      {known.map((name) => (
        <KnownField key={name} name={name} lead={lead} onChange={onChange} />
      ))}
      <Select
        aria-label="Add what is known"
        placeholder="Add what is known…"
        searchable
        data={free.map(({ name, label }) => ({ value: name, label }))}
        value={null}
        onChange={(name) => name !== null && onChange({ ...lead, fields: { ...lead.fields, [name]: '' } })}
      />
      <TagsInput label="Tags" value={[...(lead.tags ?? [])]} onChange={(tags) => onChange({ ...lead, tags })} />
    </Stack>
  );
};
