import { Stack, Switch } from '@mantine/core';
import type { Json } from '@ripen/domain';
import { RuleBuilder } from '@ripen/rules/editor';
import type { ReactNode } from 'react';
import type { FormProps } from './form-props.ts';

interface Props extends Pick<FormProps, 'setting' | 'ruleFooter'> {
  rule: Json | undefined;
  onChange: (rule: Json | undefined) => void;
  label: string;
}

/** A rule that may be left out. */
export const OptionalRule = ({ rule, onChange, label, setting, ruleFooter }: Props): ReactNode => (
  <Stack gap="xs">
    <Switch
      label={label}
      checked={rule !== undefined}
      onChange={({ currentTarget }) => onChange(currentTarget.checked ? { and: [] } : undefined)}
    />
    {rule === undefined ? null : (
      <RuleBuilder
        rule={rule}
        onChange={onChange}
        catalogue={setting.catalogue}
        tags={setting.tags}
        footer={ruleFooter?.(rule)}
      />
    )}
  </Stack>
);
