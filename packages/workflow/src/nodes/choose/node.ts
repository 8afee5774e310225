import { type Problem, pointer } from '@ripen/domain';
import { check, compile, phrase, reads, rule, truthy } from '@ripen/rules';
import { z } from 'zod';
import { pass } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';
import { pathName, port, repeatedPort } from '../../port.ts';
import { seen } from '../../seen.ts';
import type { Setting } from '../../setting.ts';

const path = z.strictObject({ port, name: z.string().trim().max(64).optional(), rule });

/** Paths with their rules, in the order they are tried. */
const chooseConfig = z
  .strictObject({ paths: z.array(path).min(1, 'needs a path').max(20) })
  .superRefine(({ paths }, context) => {
    const twice = repeatedPort([{ port: 'else' }, ...paths]);
    if (twice === null) return;
    context.addIssue({ code: 'custom', message: 'is the name of another path', path: ['paths', twice - 1, 'port'] });
  });
type ChooseConfig = z.infer<typeof chooseConfig>;

/** Goes the first way whose rule holds, or the last. */
export const choose = nodeKind({
  kind: 'choose',
  label: 'Choose a path',
  group: 'choice',
  about: 'Goes the first way whose rule holds for the lead, or the last way if none does.',
  within: ['nurture', 'scoring'],
  config: chooseConfig,
  blank: {
    paths: [
      { port: 'a', rule: { and: [] } },
      { port: 'b', rule: { and: [] } },
    ],
  },
  ports: ({ paths }) => [...paths.map((one) => one.port), 'else'],
  portName: ({ paths }, wanted) => pathName(paths, wanted),
  sentence: ({ paths }, setting) =>
    `If ${paths.map((one) => saidOf(one.rule, setting.catalogue)).join('; or if ')}; or else`,
  faults: (config, setting) => faultsOf(config, setting),
  reads: ({ paths }) => reads({ and: paths.map((one) => one.rule) }),
  prepare: ({ paths }, catalogue) =>
    paths.map((one) => ({
      port: one.port,
      holds: compile(one.rule),
      reads: reads(one.rule),
      said: phrase(one.rule, catalogue),
    })),
  decide: (_config, { data, context }, paths) => {
    const facts = {};
    for (const one of paths) {
      Object.assign(facts, seen(one.reads, data));
      if (truthy(one.holds(data, context))) return pass(one.port, `If ${one.said}: yes`, { why: facts });
    }
    return pass('else', 'None of the rules holds', { why: facts });
  },
});

const isBlank = (given: ChooseConfig['paths'][number]['rule']): boolean => JSON.stringify(given) === '{"and":[]}';

const saidOf = (given: ChooseConfig['paths'][number]['rule'], catalogue: Setting['catalogue']): string =>
  isBlank(given) ? '…' : phrase(given, catalogue);

const faultsOf = ({ paths }: ChooseConfig, { catalogue }: Setting): Problem[] =>
  paths.flatMap((one, index) => {
    const at = pointer('/paths', index, 'rule');
    if (isBlank(one.rule)) return [{ code: 'rule_blank', detail: 'This rule is empty; add a condition', pointer: at }];
    return check(one.rule, catalogue).map((problem) => ({ ...problem, pointer: at + problem.pointer }));
  });
