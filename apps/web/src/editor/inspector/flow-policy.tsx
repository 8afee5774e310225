import { Group, NumberInput, Radio, Select, Stack, TextInput } from '@mantine/core';
import { type EntryPolicy, entryPolicies, type Settings } from '@ripen/workflow';
import { problemAt } from '@ripen/workflow/editor';
import type { SettingsProps } from './settings-props.ts';

const words: Record<EntryPolicy, string> = {
  again: 'Yes, once it has left',
  after: 'Yes, after some days',
  several: 'Yes, several times at once',
  once: 'No, once is enough for ever',
};

const blank: Record<EntryPolicy, Partial<Settings>> = {
  again: {},
  once: {},
  after: { after: { days: 30, since: 'started' } },
  several: { key: '' },
};

const After = ({ settings, onChange, problems }: SettingsProps) => {
  const { days, since } = settings.after ?? { days: 30, since: 'started' as const };
  return (
    <Group gap="xs" align="flex-start" grow>
      <NumberInput
        label="Days"
        value={days}
        onChange={(count) => onChange({ ...settings, after: { days: Math.max(1, Number(count) || 1), since } })}
        min={1}
        max={3_650}
        allowDecimal={false}
        error={problemAt(problems, '/after')}
      />
      <Select
        label="Since it last"
        data={[
          { value: 'started', label: 'came in' },
          { value: 'ended', label: 'left' },
        ]}
        value={since}
        onChange={(moment) =>
          onChange({ ...settings, after: { days, since: moment === 'ended' ? 'ended' : 'started' } })
        }
        allowDeselect={false}
      />
    </Group>
  );
};

/** How often a lead may come in. */
export const FlowPolicy = (props: SettingsProps) => {
  const { settings, onChange, problems, readOnly } = props;
  const choose = (entry: EntryPolicy): void => {
    const { after: _after, key: _key, ...others } = settings;
    onChange({ ...others, ...blank[entry], entry });
  };
  return (
    <Stack gap="sm">
      <Radio.Group
        label="May a lead come in more than once?"
        value={settings.entry}
        onChange={(value) => choose(entryPolicies.find((policy) => policy === value) ?? 'again')}
      >
        <Stack gap="xs" mt="xs">
          {Object.entries(words).map(([policy, label]) => (
            <Radio key={policy} value={policy} label={label} disabled={readOnly} />
          ))}
        </Stack>
      </Radio.Group>
      {settings.entry === 'after' ? <After {...props} /> : null}
      {settings.entry === 'several' ? (
        <TextInput
          label="One at a time for each"
          description="A property of the event, such as cartId or deal.id: each value has a way of its own."
          placeholder="cartId"
          value={settings.key ?? ''}
          onChange={({ currentTarget }) => {
            const key = currentTarget.value.trim();
            if (/^[A-Za-z0-9_.-]{0,128}$/.test(key)) onChange({ ...settings, key });
          }}
          error={problemAt(problems, '/key')}
          disabled={readOnly}
        />
      ) : null}
    </Stack>
  );
};
