import type { CompiledRule, RuleContext } from '../rule.ts';

/** How many steps one evaluation may take: a part of a rule asked of an element, 16 letters or one item made. */
const allowance = 1_000_000;

class BudgetSpent extends Error {}
const spent = new BudgetSpent('a rule cost more than its budget');
let left = 0;

/** Takes steps off the budget of the evaluation under way, and ends it when none are left. */
export const spend = (steps: number): void => {
  left -= steps;
  if (left < 0) throw spent;
};

/** A rule kept within its budget: it gives null when it would take more. */
export const withinBudget =
  (rule: CompiledRule): CompiledRule =>
  (data: unknown, facts?: RuleContext) => {
    left = allowance;
    try {
      return rule(data, facts);
    } catch (error) {
      if (error === spent) return null;
      throw error;
    }
  };
