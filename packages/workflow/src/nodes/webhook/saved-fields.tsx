import { ActionIcon, Button, Group, Input, Select, Stack, TextInput } from '@mantine/core';
import type { JsonObject } from '@ripen/domain';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FormProps } from '../../editor/form-props.ts';
import { groupedFields } from '../../editor/grouped-fields.ts';
import { listOf, without } from '../../editor/list-of.ts';
import { problemAt } from '../../editor/problem-at.ts';
import { textOf } from '../../editor/text-of.ts';

/** Says which parts of the answer are put into which fields of the lead. */
export const SavedFields = ({ config, onChange, setting, problems }: FormProps): ReactNode => {
  const saves = listOf(config.save);
  const change = (next: JsonObject[]): void =>
    onChange(next.length === 0 ? without(config, 'save') : { ...config, save: next });
  return (
    <Stack gap={6}>
      <Input.Wrapper label="Keep from the answer" description="Its JSON; dots lead deeper, such as company.size" />
      {saves.map((save, index) => (
        <Group key={`row-${index}`} gap={6} wrap="nowrap" align="start">
          <TextInput
            aria-label={`Place in the answer ${index + 1}`}
            placeholder="company.size"
            value={textOf(save.path)}
            onChange={({ currentTarget }) => change(saves.with(index, { ...save, path: currentTarget.value }))}
            error={problemAt(problems, `/save/${index}/path`)}
          />
          <Select
            aria-label={`Field ${index + 1}`}
            placeholder="Field"
            data={groupedFields(setting.catalogue.fields)}
            value={textOf(save.field) || null}
            onChange={(field) => change(saves.with(index, { ...save, field: field ?? '' }))}
            error={problemAt(problems, `/save/${index}/field`)}
            searchable
            allowDeselect={false}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            mt={4}
            aria-label={`Keep nothing in row ${index + 1}`}
            onClick={() => change(saves.filter((_, place) => place !== index))}
          >
            <IconX size={14} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconPlus size={12} />}
        onClick={() => change([...saves, { path: '', field: '' }])}
        disabled={saves.length >= 20}
        style={{ alignSelf: 'flex-start' }}
      >
        Keep a part of it
      </Button>
    </Stack>
  );
};
