import { Stack, Text } from '@mantine/core';
import { RuleBuilder } from '@ripen/rules/editor';
import { IconUserCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FormProps } from '../../editor/form-props.ts';
import type { NodeEditor } from '../../editor/node-editor.ts';

const MatchForm = ({ config, onChange, setting, ruleFooter }: FormProps): ReactNode => {
  const rule = config.rule ?? { and: [] };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        A lead has the points of the next steps for as long as this is true. When it stops being true they are taken
        back.
      </Text>
      <RuleBuilder
        rule={rule}
        onChange={(changed) => onChange({ rule: changed })}
        catalogue={setting.catalogue}
        tags={setting.tags}
        footer={ruleFooter?.(rule)}
      />
    </Stack>
  );
};

/** The match in the editor. */
export const matchEditor: NodeEditor = {
  icon: IconUserCheck,
  Form: MatchForm,
  tells: true,
  isBlank: ({ rule }) => JSON.stringify(rule) === '{"and":[]}',
  example: { rule: { '==': [{ var: 'country' }, 'Norway'] } },
  unfinished: 'As long as a rule holds, but it isn’t written yet',
};
