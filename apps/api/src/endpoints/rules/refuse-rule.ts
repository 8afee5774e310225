import type { Problem } from '@ripen/domain';
import { type Refusal, refuse } from '../../call.ts';

/** The refusal of a rule that a request holds as its `rule`. */
export const refuseRule = (problems: readonly Problem[]): Refusal =>
  refuse(
    422,
    problems[0]?.code ?? 'rule_shape',
    'This rule can’t be used; its problems say why',
    problems.map((problem) => ({ ...problem, pointer: `/rule${problem.pointer}` })),
  );
