import type { Catalogue } from '@ripen/rules';

/** What a workspace has that workflows refer to: fields, events, segments and stages, and mail templates by id and name. */
export interface Setting {
  catalogue: Catalogue;
  templates: readonly { id: string; name: string }[];
}
