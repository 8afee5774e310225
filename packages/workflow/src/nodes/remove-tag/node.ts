import { pass } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';
import { tagConfig } from '../../tag.ts';

/** Takes a tag off the lead. */
export const removeTag = nodeKind({
  kind: 'remove-tag',
  label: 'Remove tag',
  group: 'action',
  about: 'Takes a tag off the lead.',
  within: ['nurture'],
  config: tagConfig,
  blank: { tag: '' },
  ports: () => ['done'],
  sentence: (config) => `Remove the tag “${config.tag || '…'}”`,
  prepare: (config) => `Remove the tag “${config.tag}”`,
  decide: (config, _moment, said) => pass('done', said, { changes: [{ change: 'tag', tag: config.tag, on: false }] }),
});
