import type { Json } from '@ripen/domain';
import { describe, RuleError } from '@ripen/rules';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../api.ts';

const none = { fields: [], events: [], segments: [], stages: [] };

/** A rule in English, with this workspace's words; what is wrong with it where it isn't one. */
export const useSaid = (rule: Json): string => {
  const { data: setting = none } = useQuery(queries.setting());
  try {
    return describe(rule, setting);
  } catch (error) {
    if (error instanceof RuleError) return error.message;
    throw error;
  }
};
