import type { Decay, Dimension, Duration, Instant, Json, JsonObject, LeadChange } from '@ripen/domain';

/** How often a node gives its points to one lead: so many times in all, once within a time, so many points in a day of the lead's zone. */
export interface PointsLimit {
  times?: number | undefined;
  oncePer?: Duration | undefined;
  pointsPerDay?: number | undefined;
}

/** Points that a node gives or takes. */
export interface PointsGiven {
  dimension: Dimension;
  points: number;
  limit?: PointsLimit | undefined;
  decay?: Decay | undefined;
}

/**
 * What a node decides for one lead at one moment. `pass` goes on at once through a port, perhaps changing the lead;
 * `sleep` stays until a moment and then takes the port; `ask` wants an effect and stays for its outcome; `end` ends
 * the run. `said` is the sentence for the journal, `why` the facts it rests on.
 */
export type Decision =
  | { do: 'pass'; port: string; said: string; why?: Json; changes?: LeadChange[]; points?: PointsGiven }
  | { do: 'sleep'; until: Instant; port: string; said: string }
  | { do: 'ask'; request: JsonObject; said: string }
  | { do: 'end'; said: string };

/** Goes on through a port at once. */
export const pass = (
  port: string,
  said: string,
  more: { why?: Json; changes?: LeadChange[]; points?: PointsGiven } = {},
): Decision => ({
  do: 'pass',
  port,
  said,
  ...more,
});

/** Stays until a moment, then takes the port. */
export const sleep = (until: Instant, port: string, said: string): Decision => ({ do: 'sleep', until, port, said });

/** Asks something of the world and stays for the outcome. */
export const ask = (request: JsonObject, said: string): Decision => ({ do: 'ask', request, said });

/** Ends the run. */
export const end = (said: string): Decision => ({ do: 'end', said });
