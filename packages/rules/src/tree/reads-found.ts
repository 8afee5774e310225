/** The facts a rule depends on. */
export interface Reads {
  fields: string[];
  eventProperties: string[];
  events: string[];
  segments: string[];
  tags: boolean;
  score: boolean;
  stage: boolean;
  time: boolean;
}
