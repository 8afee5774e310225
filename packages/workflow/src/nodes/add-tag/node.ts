import { pass } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';
import { tagConfig } from '../../tag.ts';

/** Puts a tag on the lead. */
export const addTag = nodeKind({
  kind: 'add-tag',
  label: 'Add tag',
  group: 'action',
  about: 'Puts a tag on the lead.',
  within: ['nurture'],
  config: tagConfig,
  blank: { tag: '' },
  ports: () => ['done'],
  sentence: (config) => `Add the tag “${config.tag || '…'}”`,
  prepare: (config) => `Add the tag “${config.tag}”`,
  decide: (config, _moment, said) => pass('done', said, { changes: [{ change: 'tag', tag: config.tag, on: true }] }),
});
