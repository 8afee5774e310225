import type { Calendar, Instant, Team } from '@ripen/domain';
import type { Catalogue } from '@ripen/rules';
import type { WorkflowKind } from './document.ts';

/**
 * What a workspace has that workflows refer to: fields, events, segments and stages, and mail templates by id and name.
 * What is left out isn't known, and nothing is held against it.
 */
export interface Setting {
  catalogue: Catalogue;
  templates: readonly { id: string; name: string }[];
  workflows?: readonly { id: string; name: string; kind: WorkflowKind; live: boolean }[];
  members?: readonly { id: string; name: string }[];
  teams?: readonly Team[];
  /** The segments that are lists: leads are put on them. */
  lists?: readonly { id: string; name: string }[];
  calendar?: Calendar;
  /** The name of the provider that messages go out by; null while there is none. */
  provider?: string | null;
  /** The present, against which dates are held. */
  now?: Instant;
}
