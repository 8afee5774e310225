import { Autocomplete, Stack } from '@mantine/core';
import type { Json, JsonObject } from '@ripen/domain';
import type { ReactNode } from 'react';
import type { FormProps } from './form-props.ts';
import { OptionalRule } from './optional-rule.tsx';
import { problemAt } from './problem-at.ts';
import { textOf } from './text-of.ts';

const without = (config: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(config).filter(([name]) => name !== 'rule'));

/** The name of an event, and a rule that may narrow it down. */
export const EventFields = ({ config, onChange, setting, problems, ruleFooter }: FormProps): ReactNode => {
  const changeRule = (rule: Json | undefined): void =>
    onChange(rule === undefined ? without(config) : { ...config, rule });
  return (
    <Stack gap="md">
      <Autocomplete
        label="Event"
        description="As your program sends it, letter by letter"
        placeholder="such as Signed Up"
        data={[...setting.catalogue.events]}
        value={textOf(config.event)}
        onChange={(event) => onChange({ ...config, event })}
        error={problemAt(problems, '/event')}
        maxLength={128}
        data-autofocus
      />
      <OptionalRule
        label="Only if a rule holds"
        rule={config.rule}
        onChange={changeRule}
        setting={setting}
        ruleFooter={ruleFooter}
      />
    </Stack>
  );
};
