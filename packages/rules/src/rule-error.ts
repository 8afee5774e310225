import type { Problem } from '@ripen/domain';

/** Thrown by `compile` when the rule itself is malformed; `problem` says what is wrong and where. */
export class RuleError extends Error {
  override readonly name = 'RuleError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.detail}${problem.pointer === '' ? '' : ` (at ${problem.pointer})`}`);
    this.problem = problem;
  }
}
