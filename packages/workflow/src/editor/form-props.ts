import type { JsonObject, Problem } from '@ripen/domain';
import type { Rule } from '@ripen/rules';
import type { ReactNode } from 'react';
import type { Given } from './filling/given-in.ts';
import type { Setting } from '../setting.ts';

/** What forms choose from: what workflows refer to, and the tags leads carry. */
export interface FormSetting extends Setting {
  tags: readonly string[];
  /** What the flow is known to be given, for its texts. */
  given?: Given;
}

/** What every kind's form is given. `config` is what the draft holds and may still be wrong; `problems` have pointers below it. */
export interface FormProps {
  config: JsonObject;
  onChange: (config: JsonObject) => void;
  setting: FormSetting;
  problems: readonly Problem[];
  /** Shown below a rule: how many leads it holds for now. */
  ruleFooter?: ((rule: Rule) => ReactNode) | undefined;
  /** Shown where the workflow's own address for calls is told. */
  address?: ReactNode;
}
