import { Select, Stack, Switch } from '@mantine/core';
import type { JsonObject } from '@ripen/domain';
import type { ReactNode } from 'react';
import type { FormProps } from './form-props.ts';
import { objectOf, without } from './list-of.ts';
import { WindowFields } from './window-fields.tsx';

const fresh: JsonObject = {
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  from: '09:00',
  to: '18:00',
};

const choiceOf = (window: unknown): string => (window === undefined ? 'workspace' : window === 'any' ? 'any' : 'own');

const usualOf = ({ setting: { calendar } }: Pick<FormProps, 'setting'>): string => {
  if (!calendar) return 'As the workspace is set';
  return calendar.sendWindow === null
    ? 'As the workspace is set: at any time'
    : `As the workspace is set: ${calendar.sendWindow.from} to ${calendar.sendWindow.to}`;
};

/** Chooses when a message may go out, by the lead's clock; what falls outside waits for the next opening. */
export const SendingWindowField = ({ config, onChange, setting, problems }: FormProps): ReactNode => {
  const own = objectOf(config.window);
  const choose = (choice: string | null): void =>
    onChange(
      choice === 'workspace' ? without(config, 'window') : { ...config, window: choice === 'any' ? 'any' : fresh },
    );
  return (
    <Stack gap="xs">
      <Select
        label="When it may go out"
        description="By the lead’s clock; outside of it the lead waits"
        data={[
          { value: 'workspace', label: usualOf({ setting }) },
          { value: 'any', label: 'At any time' },
          { value: 'own', label: 'At times of its own' },
        ]}
        value={choiceOf(config.window)}
        onChange={choose}
        allowDeselect={false}
      />
      {choiceOf(config.window) === 'own' ? (
        <>
          <WindowFields
            value={own}
            onChange={(window) => onChange({ ...config, window })}
            problems={problems}
            place="/window"
          />
          <Switch
            label="Not on holidays"
            checked={own.exceptHolidays === true}
            onChange={({ currentTarget }) =>
              onChange({ ...config, window: { ...own, exceptHolidays: currentTarget.checked } })
            }
          />
        </>
      ) : null}
    </Stack>
  );
};
