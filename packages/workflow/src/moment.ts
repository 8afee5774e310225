import type { Instant, Zone } from '@ripen/domain';
import type { RuleContext } from '@ripen/rules';

/** What rules see of a lead: its fields as plain variables, and email, tags, stage, score, band, event, data beside them. */
export type RuleData = Record<string, unknown>;

/** What a node may know when it decides: the one clock, the lead's zone, and the facts of the lead and its run. */
export interface Moment {
  now: Instant;
  zone: Zone;
  data: RuleData;
  context: RuleContext;
}
