import { ActionIcon, Button, Group, Select, Stack, Switch, Text, TextInput } from '@mantine/core';
import type { Json, JsonObject } from '@ripen/domain';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FormProps } from '../../../editor/form-props.ts';
import { groupedFields } from '../../../editor/grouped-fields.ts';
import { problemAt } from '../../../editor/problem-at.ts';
import { textOf } from '../../../editor/text-of.ts';

const objectOf = (value: Json | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

const withText = (object: JsonObject, name: string, text: string): JsonObject => {
  const { [name]: _before, ...others } = object;
  return text === '' ? others : { ...others, [name]: text };
};

const Mapping = ({ config, onChange, setting, problems }: FormProps): ReactNode => {
  const rows = Array.isArray(config.fields) ? config.fields.map(objectOf) : [];
  const { fields: _before, ...others } = config;
  const put = (fields: JsonObject[]): void => onChange(fields.length === 0 ? others : { ...others, fields });
  const change = (index: number, more: JsonObject): void =>
    put(rows.map((row, place) => (place === index ? { ...row, ...more } : row)));
  return (
    <Stack gap="xs">
      {rows.map((row, index) => (
        <Group key={index} gap="xs" wrap="nowrap" align="flex-start">
          <Select
            aria-label={`Field ${index + 1}`}
            placeholder="Field"
            data={groupedFields(setting.catalogue.fields)}
            value={textOf(row.field) || null}
            onChange={(field) => change(index, { field: field ?? '' })}
            error={problemAt(problems, `/fields/${index}/field`)}
            searchable
            flex={1}
          />
          <TextInput
            aria-label={`Where field ${index + 1} is in the body`}
            placeholder="deal.company"
            value={textOf(row.path)}
            onChange={({ currentTarget }) => change(index, { path: currentTarget.value.trim() })}
            error={problemAt(problems, `/fields/${index}/path`)}
            flex={1}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            mt={4}
            aria-label={`Remove field ${index + 1}`}
            onClick={() => put(rows.filter((_, place) => place !== index))}
          >
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => put([...rows, { field: '', path: '' }])}
        style={{ alignSelf: 'flex-start' }}
      >
        Fill a field
      </Button>
    </Stack>
  );
};

/** A call by another program: its address, how it is checked, where the lead is in its body, and what it fills. */
export const WebhookForm = (props: FormProps): ReactNode => {
  const { config, onChange, problems, address } = props;
  const lead = objectOf(config.lead);
  const where = (name: string, label: string, placeholder: string): ReactNode => (
    <TextInput
      label={label}
      placeholder={placeholder}
      value={textOf(lead[name])}
      onChange={({ currentTarget }) => onChange({ ...config, lead: withText(lead, name, currentTarget.value.trim()) })}
      error={problemAt(problems, `/lead/${name}`)}
    />
  );
  return (
    <Stack gap="sm">
      {address ?? null}
      <TextInput
        label="The call becomes the event"
        value={textOf(config.event)}
        onChange={({ currentTarget }) => onChange({ ...config, event: currentTarget.value })}
        error={problemAt(problems, '/event')}
        maxLength={128}
      />
      <Text size="sm">Where the lead is in the body of the call:</Text>
      {where('email', 'Its email address', 'contact.email')}
      {where('externalId', 'Its id in your program', 'contact.id')}
      {problems.some(({ pointer }) => pointer === '/lead') ? (
        <Text size="xs" c="red">
          {problemAt(problems, '/lead')}
        </Text>
      ) : null}
      <Mapping {...props} />
      <Switch
        label="Take signed calls only"
        description="Signed as Standard Webhooks says, with the secret of the address"
        checked={config.signed === true}
        onChange={({ currentTarget }) => onChange({ ...config, signed: currentTarget.checked })}
      />
    </Stack>
  );
};
