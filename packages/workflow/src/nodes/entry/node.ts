import { reads } from '@ripen/rules';
import { pass } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';
import { entryConfig } from './config.ts';
import { faultsOf } from './faults.ts';
import { sentenceOf } from './sentence.ts';

/** Where a nurture flow begins. */
export const entry = nodeKind({
  kind: 'entry',
  label: 'Entry',
  group: 'start',
  about: 'Lets leads in: by what they do or become, a date, a schedule, a webhook, the API or by hand.',
  within: ['nurture'],
  config: entryConfig,
  blank: { on: 'api' },
  ports: () => ['entered'],
  sentence: sentenceOf,
  faults: faultsOf,
  reads: (config) => reads(config.on === 'event' && config.rule !== undefined ? config.rule : true),
  trigger: (config) => config,
  prepare: () => null,
  decide: (_config, moment) =>
    pass('entered', moment.data.event ? `Entered by ${sayEvent(moment.data.event)}` : 'Entered'),
});

const sayEvent = (event: unknown): string =>
  typeof event === 'object' && event !== null && 'name' in event ? `the event “${String(event.name)}”` : 'an event';
