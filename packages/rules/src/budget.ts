/** How many steps one evaluation may take: an element visited, 16 letters or one item made. */
const allowance = 1_000_000;

class BudgetSpent extends Error {}
const spent = new BudgetSpent('a rule cost more than its budget');
let left = 0;

/** Takes steps off the budget of the evaluation under way, and ends it when none are left. */
export const spend = (steps: number): void => {
  left -= steps;
  if (left < 0) throw spent;
};

/** Runs an evaluation within its budget; gives null when it would take more. */
export const withinBudget = (evaluation: () => unknown): unknown => {
  const before = left;
  left = allowance;
  try {
    return evaluation();
  } catch (error) {
    if (error === spent) return null;
    throw error;
  } finally {
    left = before;
  }
};
