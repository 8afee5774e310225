import { Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import { IconGauge } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FormProps } from '../../editor/form-props.ts';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { problemAt } from '../../editor/problem-at.ts';
import { textOf } from '../../editor/text-of.ts';

const ThrottleForm = ({ config, onChange, problems }: FormProps): ReactNode => (
  <Stack gap="sm">
    <Group grow align="start">
      <NumberInput
        label="At most so many leads"
        value={typeof config.leads === 'number' ? config.leads : ''}
        onChange={(leads) => onChange({ ...config, leads: typeof leads === 'number' ? leads : 0 })}
        min={1}
        max={100_000}
        allowDecimal={false}
        error={problemAt(problems, '/leads')}
        data-autofocus
      />
      <Select
        label="In any"
        data={['minute', 'hour', 'day']}
        value={textOf(config.per) || null}
        onChange={(per) => onChange({ ...config, per: per ?? 'hour' })}
        error={problemAt(problems, '/per')}
        allowDeselect={false}
      />
    </Group>
    <Text size="xs" c="dimmed">
      As many go on at once. Whoever comes after them waits until there is room again, in the order they came.
    </Text>
  </Stack>
);

/** The throttle in the editor. */
export const throttleEditor: NodeEditor = {
  icon: IconGauge,
  Form: ThrottleForm,
  example: { leads: 100, per: 'hour' },
  unfinished: 'Let some leads pass at a time, but it isn’t said how many',
};
