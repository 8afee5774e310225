import type { Instant, Json, LeadEvent, Scale, Standing, Zone } from '@ripen/domain';

/** A JSON Logic expression over what is known of one lead. */
export type Rule = Json;

/**
 * The facts beside the data: the moment of asking, the lead's zone, its events (oldest first), when the run began, the
 * segments it is in, its points by dimension, its consents by name, and where it stands in
 * each scoring model, with the scales by which they make scores of points. Only Ripen's own operators look here; without it they see no facts.
 */
export interface RuleContext {
  now: Instant;
  zone: Zone;
  events: readonly LeadEvent[];
  runBegan: Instant | null;
  segments: ReadonlySet<string>;
  dimensions?: Readonly<Record<string, number>>;
  consents?: Readonly<Record<string, { given: boolean }>>;
  standing?: { models: Standing['models']; scales: ReadonlyMap<string, Scale> };
}

/** A rule made ready: gives its value for some data. Never throws, and gives null when the rule costs more than its budget. */
export type CompiledRule = (data: unknown, context?: RuleContext) => unknown;
