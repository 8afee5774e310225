/** The facts a rule depends on. */
export interface Reads {
  fields: string[];
  eventProperties: string[];
  events: string[];
  segments: string[];
  /** The names of consents. */
  consents: string[];
  /** The ids of scoring models. */
  models: string[];
  tags: boolean;
  score: boolean;
  stage: boolean;
  time: boolean;
}
