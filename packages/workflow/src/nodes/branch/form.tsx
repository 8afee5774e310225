import { RuleBuilder } from '@ripen/rules/editor';
import { IconArrowsSplit } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FormProps } from '../../editor/form-props.ts';
import type { NodeEditor } from '../../editor/node-editor.ts';

const BranchForm = ({ config, onChange, setting, ruleFooter }: FormProps): ReactNode => {
  const rule = config.rule ?? { and: [] };
  return (
    <RuleBuilder
      rule={rule}
      onChange={(changed) => onChange({ rule: changed })}
      catalogue={setting.catalogue}
      tags={setting.tags}
      footer={ruleFooter?.(rule)}
    />
  );
};

/** The branch in the editor. */
export const branchEditor: NodeEditor = {
  icon: IconArrowsSplit,
  Form: BranchForm,
  tells: true,
  isBlank: ({ rule }) => JSON.stringify(rule) === '{"and":[]}',
  example: { rule: { '==': [{ var: 'country' }, 'Norway'] } },
  unfinished: 'If a rule holds, but it isn’t written yet',
};
