import { pass } from '../../decision.ts';
import { listConfig } from '../../list-config.ts';
import { listFaults, sayList } from '../../list-faults.ts';
import { nodeKind } from '../../node-kind.ts';

/** Puts the lead on a list; flows that listen for it start. */
export const addToList = nodeKind({
  kind: 'add-to-list',
  label: 'Add to list',
  group: 'action',
  about: 'Puts the lead on a list.',
  within: ['nurture'],
  config: listConfig,
  blank: { segment: '' },
  ports: () => ['done'],
  sentence: ({ segment }, setting) => `Add to ${sayList(segment, setting)}`,
  faults: ({ segment }, setting) => listFaults(segment, setting),
  prepare: () => null,
  decide: ({ segment }, { context, listName }) => {
    const name = listName(segment);
    if (name === null) return pass('done', 'No list was changed: it isn’t there');
    if (context.segments.has(segment)) return pass('done', `Is on the list “${name}” already`);
    return pass('done', `Was added to the list “${name}”`, { list: { segment, on: true } });
  },
});
