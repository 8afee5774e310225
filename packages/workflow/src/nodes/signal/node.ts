import { type Problem, pointer } from '@ripen/domain';
import { check, phrase, reads, rule } from '@ripen/rules';
import { z } from 'zod';
import { pass } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';

/** The event that counts, perhaps only if a rule holds. */
const signalConfig = z.strictObject({
  event: z.string().trim().min(1, 'needs the name of an event').max(128),
  rule: rule.optional(),
});

/** Where a scoring model listens: something the lead did. */
export const signal = nodeKind({
  kind: 'signal',
  label: 'Signal',
  group: 'start',
  about: 'Listens for something a lead does.',
  within: ['scoring'],
  config: signalConfig,
  blank: { event: '' },
  ports: () => ['matched'],
  sentence: (config, { catalogue }) =>
    `When “${config.event || '…'}” happens${config.rule === undefined ? '' : `, if ${phrase(config.rule, catalogue)}`}`,
  faults: (config, { catalogue }) =>
    config.rule === undefined
      ? []
      : check(config.rule, catalogue).map(
          (problem): Problem => ({ ...problem, pointer: pointer('', 'rule') + problem.pointer }),
        ),
  reads: (config) => reads(config.rule ?? true),
  trigger: (config) => ({ on: 'event', ...config }),
  prepare: (config) => config.event,
  decide: (_config, _moment, event) => pass('matched', event),
});
