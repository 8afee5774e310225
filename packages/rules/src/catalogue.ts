import type { Field, Stage } from '@ripen/domain';

/** What the rules of a workspace may speak of. */
export interface Catalogue {
  fields: readonly Field[];
  events: readonly string[];
  segments: readonly { id: string; name: string }[];
  stages: readonly Stage[];
  /** The consents that leads have said something of. */
  consents?: readonly string[];
  /** The scoring models; any may be meant where they are left out. */
  models?: readonly { id: string; name: string }[];
  /** The products that scoring models give points of interest in. */
  products?: readonly string[];
}
