import type { Consents, ConsentSource } from './consent.ts';
import type { LeadId, WorkspaceId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { Json } from './json.ts';
import type { Band, Dimensions } from './score.ts';

/** A person who may buy. `fieldTimes` holds when each field was last said to be true, so that late news doesn't undo fresher. */
export interface Lead {
  id: LeadId;
  workspace: WorkspaceId;
  externalId: string | null;
  email: string | null;
  fields: Record<string, Json>;
  fieldTimes: Record<string, Instant>;
  tags: readonly string[];
  consents: Consents;
  timezone: string | null;
  stage: string;
  dimensions: Dimensions;
  /** From 0 to 100, with its band, as at the lead's last turn; between turns only points that fade within the band move it. */
  score: number;
  band: Band;
  createdAt: Instant;
}

/** One change of a lead. A `null` field value forgets the field; a consent has the moment it was said, since late news undoes nothing fresher. */
export type LeadChange =
  | { change: 'field'; field: string; value: Json }
  | { change: 'email'; value: string | null }
  | { change: 'timezone'; value: string | null }
  | { change: 'tag'; tag: string; on: boolean }
  | { change: 'consent'; consent: string; given: boolean; at: Instant; source: ConsentSource }
  | { change: 'stage'; stage: string };
