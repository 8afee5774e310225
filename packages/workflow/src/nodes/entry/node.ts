import { type Problem, pointer } from '@ripen/domain';
import { check, phrase, reads, rule } from '@ripen/rules';
import { z } from 'zod';
import { pass } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';
import type { Setting } from '../../setting.ts';

const eventName = z.string().trim().min(1, 'needs the name of an event').max(128);

/** How leads come in: by an event, by the API or by hand, or as they enter or leave a segment. */
export const entryConfig = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('event'), event: eventName, rule: rule.optional() }),
  z.strictObject({ on: z.literal('api') }),
  z.strictObject({
    on: z.literal('segment'),
    segment: z.string().min(1, 'needs a segment'),
    when: z.enum(['entered', 'left']),
  }),
]);
export type EntryConfig = z.infer<typeof entryConfig>;

/** Where a nurture flow begins. */
export const entry = nodeKind({
  kind: 'entry',
  label: 'Entry',
  group: 'start',
  about: 'Lets leads in: by an event, a segment, the API or by hand.',
  within: ['nurture'],
  config: entryConfig,
  blank: { on: 'api' },
  ports: () => ['entered'],
  sentence: (config, setting) => sentenceOf(config, setting),
  faults: (config, setting) => faultsOf(config, setting),
  reads: (config) => reads(config.on === 'event' && config.rule !== undefined ? config.rule : true),
  trigger: (config) => config,
  prepare: () => null,
  decide: (_config, moment) =>
    pass('entered', moment.data.event ? `Entered by ${sayEvent(moment.data.event)}` : 'Entered'),
});

const sayEvent = (event: unknown): string =>
  typeof event === 'object' && event !== null && 'name' in event ? `the event “${String(event.name)}”` : 'an event';

const sentenceOf = (config: EntryConfig, setting: Setting): string => {
  if (config.on === 'api') return 'When started by the API or by hand';
  if (config.on === 'segment') {
    const segment = setting.catalogue.segments.find(({ id }) => id === config.segment);
    return `When a lead ${config.when === 'entered' ? 'enters' : 'leaves'} ${segment ? `“${segment.name}”` : 'a segment'}`;
  }
  const where = config.rule === undefined ? '' : `, if ${phrase(config.rule, setting.catalogue)}`;
  return `When “${config.event}” happens${where}`;
};

const faultsOf = (config: EntryConfig, setting: Setting): Problem[] => {
  if (config.on === 'segment' && !setting.catalogue.segments.some(({ id }) => id === config.segment))
    return [
      {
        code: 'segment_unknown',
        detail: 'This segment doesn’t exist; choose one of the workspace’s segments',
        pointer: '/segment',
      },
    ];
  if (config.on === 'event' && config.rule !== undefined)
    return check(config.rule, setting.catalogue).map((problem) => ({
      ...problem,
      pointer: pointer('', 'rule') + problem.pointer,
    }));
  return [];
};
