import { pass } from '../../decision.ts';
import { listConfig } from '../../list-config.ts';
import { listFaults, sayList } from '../../list-faults.ts';
import { nodeKind } from '../../node-kind.ts';

/** Takes the lead off a list; flows that listen for it start. */
export const removeFromList = nodeKind({
  kind: 'remove-from-list',
  label: 'Remove from list',
  group: 'action',
  about: 'Takes the lead off a list.',
  within: ['nurture'],
  config: listConfig,
  blank: { segment: '' },
  ports: () => ['done'],
  sentence: ({ segment }, setting) => `Remove from ${sayList(segment, setting)}`,
  faults: ({ segment }, setting) => listFaults(segment, setting),
  prepare: () => null,
  decide: ({ segment }, { context, listName }) => {
    const name = listName(segment);
    if (name === null) return pass('done', 'No list was changed: it isn’t there');
    if (!context.segments.has(segment)) return pass('done', `Isn’t on the list “${name}”`);
    return pass('done', `Was taken off the list “${name}”`, { list: { segment, on: false } });
  },
});
