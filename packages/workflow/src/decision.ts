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

/** Something a node wants of the lead's runs in a workflow: one started, or those under way left. */
export interface RunAsk {
  do: 'start' | 'leave';
  workflow: string;
}

/** Putting the lead on a static list, or taking it off. */
export interface ListAsk {
  segment: string;
  on: boolean;
}

/** What may go along with passing on. `why` holds the facts the decision rests on. */
export interface Passing {
  why?: Json;
  changes?: LeadChange[];
  points?: PointsGiven;
  runs?: RunAsk;
  list?: ListAsk;
}

/**
 * What a node decides for one lead at one moment. `pass` goes on at once through a port, perhaps changing the lead;
 * `sleep` stays until a moment and then takes the port; `rest` stays until a moment and then decides anew; `ask` wants an
 * effect and stays for its outcome; `park` stops for a person, with a reason; `end` ends the run. `said` is the sentence
 * for the journal.
 */
export type Decision =
  | ({ do: 'pass'; port: string; said: string } & Passing)
  | { do: 'sleep'; until: Instant; port: string; said: string }
  | { do: 'rest'; until: Instant; said: string }
  | { do: 'ask'; request: JsonObject; said: string }
  | { do: 'park'; reason: string }
  | { do: 'end'; said: string };

/** Goes on through a port at once. */
export const pass = (port: string, said: string, more: Passing = {}): Decision => ({ do: 'pass', port, said, ...more });

/** Stays until a moment, then takes the port. */
export const sleep = (until: Instant, port: string, said: string): Decision => ({ do: 'sleep', until, port, said });

/** Stays until a moment, then decides anew. */
export const rest = (until: Instant, said: string): Decision => ({ do: 'rest', until, said });

/** Asks something of the world and stays for the outcome. */
export const ask = (request: JsonObject, said: string): Decision => ({ do: 'ask', request, said });

/** Stops where it is until a person decides. */
export const park = (reason: string): Decision => ({ do: 'park', reason });

/** Ends the run. */
export const end = (said: string): Decision => ({ do: 'end', said });
