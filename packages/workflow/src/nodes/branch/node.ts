import { type Problem, pointer } from '@ripen/domain';
import { check, compile, describe, reads, rule, truthy, phrase } from '@ripen/rules';
import { z } from 'zod';
import { pass } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';
import { seen } from '../../seen.ts';

/** The rule that decides the way. */
export const branchConfig = z.strictObject({ rule });
export type BranchConfig = z.infer<typeof branchConfig>;

/** Goes one way or the other, by a rule on the lead. */
export const branch = nodeKind({
  kind: 'branch',
  label: 'Branch',
  group: 'choice',
  about: 'Goes one way if a rule holds for the lead, the other way if not.',
  within: ['nurture', 'scoring'],
  config: branchConfig,
  blank: { rule: { and: [] } },
  ports: () => ['yes', 'no'],
  sentence: (config, setting) => (isBlank(config) ? 'If …' : `If ${phrase(config.rule, setting.catalogue)}`),
  faults: (config, setting) => (isBlank(config) ? [blankFault] : check(config.rule, setting.catalogue).map(under)),
  reads: (config) => reads(config.rule),
  prepare: (config, catalogue) => ({
    holds: compile(config.rule),
    reads: reads(config.rule),
    said: describe(config.rule, catalogue),
  }),
  decide: (_config, { data, context }, prepared) => {
    const port = truthy(prepared.holds(data, context)) ? 'yes' : 'no';
    return pass(port, `If ${prepared.said}: ${port}`, { why: seen(prepared.reads, data) });
  },
});

const isBlank = (config: BranchConfig): boolean => JSON.stringify(config.rule) === '{"and":[]}';

const blankFault: Problem = { code: 'rule_blank', detail: 'The rule is empty; add a condition', pointer: '/rule' };

const under = (problem: Problem): Problem => ({ ...problem, pointer: pointer('', 'rule') + problem.pointer });
