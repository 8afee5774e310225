import { type Catalogue, describe, type Rule, RuleError } from '../index.ts';

/** A rule in English; what is wrong with it where it can't be told. */
export const saidOf = (rule: Rule, catalogue: Catalogue): string => {
  try {
    return describe(rule, catalogue);
  } catch (error) {
    if (error instanceof RuleError) return error.message;
    throw error;
  }
};
