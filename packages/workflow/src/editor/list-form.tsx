import { Select, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FormProps } from './form-props.ts';
import { problemAt } from './problem-at.ts';
import { textOf } from './text-of.ts';

/** Chooses one of the lists that leads are put on. */
export const ListForm = ({ config, onChange, setting, problems }: FormProps): ReactNode => (
  <Stack gap="sm">
    <Select
      label="List"
      placeholder="Choose a list"
      data={(setting.lists ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={textOf(config.segment) || null}
      onChange={(segment) => onChange({ ...config, segment: segment ?? '' })}
      error={problemAt(problems, '/segment')}
      nothingFoundMessage="There is no such list"
      searchable
      allowDeselect={false}
      data-autofocus
    />
    <Text size="xs" c="dimmed">
      {(setting.lists ?? []).length === 0
        ? 'There is no list yet: make one under Segments. Segments with a rule choose their leads themselves.'
        : 'Workflows that start when a lead enters or leaves this list will start.'}
    </Text>
  </Stack>
);
