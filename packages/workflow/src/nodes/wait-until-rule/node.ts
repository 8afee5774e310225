import { duration, keepsWallClock, plus, sayDuration, sayTime } from '@ripen/domain';
import { compile, describe, nextChange, phrase, reads, rule, truthy } from '@ripen/rules';
import { z } from 'zod';
import { pass, sleep } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';
import { isBlankRule, ruleFaults } from '../../rule-faults.ts';
import { seen } from '../../seen.ts';

/** The rule to wait for, and how long at most. */
const waitUntilRuleConfig = z.strictObject({ rule, timeout: duration });

/** Waits until a rule holds for the lead, which may be at once; gives up after a time. */
export const waitUntilRule = nodeKind({
  kind: 'wait-until-rule',
  label: 'Wait until a rule holds',
  group: 'time',
  about: 'Waits until a rule holds for the lead, for a time at most.',
  within: ['nurture'],
  config: waitUntilRuleConfig,
  blank: { rule: { and: [] }, timeout: { days: 3 } },
  ports: () => ['held', 'timeout'],
  sentence: (config, { catalogue }) =>
    `Wait until ${isBlankRule(config.rule) ? '…' : phrase(config.rule, catalogue)}, ${sayDuration(config.timeout)} at most`,
  faults: (config, { catalogue }) => ruleFaults(config.rule, catalogue),
  reads: (config) => reads(config.rule),
  follows: (config) => ({ zone: keepsWallClock(config.timeout) ? 'clock' : null, fields: [] }),
  timer: 'elapses',
  woke: (config) => `Waited ${sayDuration(config.timeout)} in vain`,
  prepare: (config, catalogue) => ({
    holds: compile(config.rule),
    reads: reads(config.rule),
    nextChange: nextChange(config.rule),
    said: describe(config.rule, catalogue),
  }),
  listens: (_config, { said, ...asked }) => ({
    to: 'facts',
    ...asked,
    port: 'held',
    said: `It holds now: ${said}`,
  }),
  decide: (config, { now, zone, data, context }, { holds, reads: read, said }) => {
    if (truthy(holds(data, context))) return pass('held', `It holds already: ${said}`, { why: seen(read, data) });
    const until = plus(now, config.timeout, zone);
    return sleep(until, 'timeout', `Waits until ${said}, until ${sayTime(until, zone)} at the latest`);
  },
});
