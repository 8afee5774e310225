import { type Problem, pointer } from '@ripen/domain';
import { check, describe, phrase, reads, rule } from '@ripen/rules';
import { z } from 'zod';
import { pass } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';

/** The rule that is held against the lead. */
const matchConfig = z.strictObject({ rule });

const isBlank = ({ rule: written }: z.infer<typeof matchConfig>): boolean => JSON.stringify(written) === '{"and":[]}';

const chasesItself: Problem = {
  code: 'match_reads_score',
  detail: 'Points that hang on the score would change it again and again; use a branch after a signal instead',
  pointer: '/rule',
};

/** Where a scoring model looks at who the lead is: its points are given when the rule becomes true, and taken back when it no longer is. */
export const match = nodeKind({
  kind: 'match',
  label: 'Match',
  group: 'start',
  about: 'Gives points as long as a rule holds for the lead, and takes them back after.',
  within: ['scoring'],
  config: matchConfig,
  blank: { rule: { and: [] } },
  ports: () => ['matched'],
  sentence: (config, { catalogue }) =>
    isBlank(config) ? 'As long as …' : `As long as ${phrase(config.rule, catalogue)}`,
  faults: (config, { catalogue }) =>
    isBlank(config)
      ? [{ code: 'rule_blank', detail: 'The rule is empty; add a condition', pointer: '/rule' }]
      : [
          ...check(config.rule, catalogue).map(
            (problem): Problem => ({ ...problem, pointer: pointer('', 'rule') + problem.pointer }),
          ),
          ...(reads(config.rule).score ? [chasesItself] : []),
        ],
  reads: (config) => reads(config.rule),
  trigger: (config) => ({ on: 'rule', rule: config.rule }),
  prepare: (config) => describe(config.rule),
  decide: (_config, _moment, said) => pass('matched', said),
});
