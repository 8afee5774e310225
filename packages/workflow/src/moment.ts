import type { Calendar, Instant, Zone } from '@ripen/domain';
import type { RuleContext } from '@ripen/rules';

/** What rules see of a lead: its fields as plain variables, and email, tags, stage, score, band, event, data beside them. */
export type RuleData = Record<string, unknown>;

/** What a node may know when it decides: the one clock, the lead's zone, and the facts of the lead and its run. */
export interface Moment {
  now: Instant;
  zone: Zone;
  /** The workspace's own zone. */
  workspaceZone: Zone;
  data: RuleData;
  context: RuleContext;
  /** The workspace's hours and holidays. */
  calendar: Calendar;
  /** How often the run came to this node, this time included; counted for nodes that say so. */
  visits: number;
  /** A number from 0 up to 1 that chance gives: for this visit of the run, or for the lead in every run of this workflow. */
  dice: (of: 'visit' | 'lead') => number;
  /** The name of a published workflow; null where there is none. */
  workflowName: (id: string) => string | null;
  /** The name of a static list; null where there is none. */
  listName: (id: string) => string | null;
}
