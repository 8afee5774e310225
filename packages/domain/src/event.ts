import type { Instant } from './instant.ts';
import type { JsonObject } from './json.ts';

/** Something a lead did. `id` is the message id that makes it unique in its workspace. */
export interface LeadEvent {
  id: string;
  name: string;
  properties: JsonObject;
  occurredAt: Instant;
  receivedAt: Instant;
}
