import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Catalogue, describe, type Rule, RuleError } from '../index.ts';
import { RuleJson } from './rule-json.tsx';

/** What a rule builder is given. `footer` is shown under the sentence. */
export interface RuleBuilderProps {
  rule: Rule;
  onChange: (rule: Rule) => void;
  catalogue: Catalogue;
  tags?: readonly string[];
  footer?: ReactNode;
}

const said = (rule: Rule, catalogue: Catalogue): string => {
  try {
    return describe(rule, catalogue);
  } catch (error) {
    if (error instanceof RuleError) return error.message;
    throw error;
  }
};

/** Builds a rule by hand. */
export const RuleBuilder = ({ rule, onChange, catalogue, footer }: RuleBuilderProps): ReactNode => (
  <Stack gap="xs">
    <RuleJson label="Rule" rule={rule} onChange={onChange} />
    <Text size="sm">{said(rule, catalogue)}</Text>
    {footer}
  </Stack>
);
