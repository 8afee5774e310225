import { Stack, Text } from '@mantine/core';
import { RuleBuilder } from '@ripen/rules/editor';
import { IconHourglassHigh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DurationInput } from '../../editor/duration-input.tsx';
import type { FormProps } from '../../editor/form-props.ts';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { problemAt } from '../../editor/problem-at.ts';

const WaitUntilRuleForm = ({ config, onChange, setting, problems, ruleFooter }: FormProps): ReactNode => {
  const rule = config.rule ?? { and: [] };
  return (
    <Stack gap="md">
      <RuleBuilder
        rule={rule}
        onChange={(changed) => onChange({ ...config, rule: changed })}
        catalogue={setting.catalogue}
        tags={setting.tags}
        footer={ruleFooter?.(rule)}
      />
      <DurationInput
        label="How long at most"
        value={config.timeout}
        onChange={(timeout) => onChange({ ...config, timeout })}
        error={problemAt(problems, '/timeout')}
      />
      <Text size="xs" c="dimmed">
        A lead for whom the rule holds already goes on at once. When the time is over, it goes on by the other way.
      </Text>
    </Stack>
  );
};

/** The wait for a rule in the editor. */
export const waitUntilRuleEditor: NodeEditor = {
  icon: IconHourglassHigh,
  Form: WaitUntilRuleForm,
  isBlank: ({ rule }) => JSON.stringify(rule) === '{"and":[]}',
  example: { rule: { '==': [{ var: 'country' }, 'Norway'] }, timeout: { days: 3 } },
  unfinished: 'Wait until a rule holds, but it isn’t written yet',
};
