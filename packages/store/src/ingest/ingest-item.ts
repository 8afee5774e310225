import type { Instant, JsonObject, LeadChange } from '@ripen/domain';

/** The kinds of calls that feed leads. */
export type IngestKind = 'track' | 'identify' | 'page' | 'screen' | 'group' | 'alias';

/** Something that was said of a lead, ready to be stored. */
export interface IngestItem {
  messageId: string;
  kind: IngestKind;
  name: string;
  properties: JsonObject;
  /** SHA-256 of what was sent. */
  hash: Buffer;
  /** When it happened: a moment, or how many milliseconds before it was received. */
  occurred: { at: Instant } | { before: number };
  externalId: string | null;
  anonymousId: string | null;
  /** Of an alias: the name that the lead had before. */
  previousId: string | null;
  /** Of an identification: the address by which a lead is found that has no external id. */
  email: string | null;
  changes: readonly LeadChange[];
  /** Consents by name that it says are given, or withdrawn. */
  consents?: Readonly<Record<string, boolean>>;
  /** What couldn't be kept, each in a sentence for the lead's story. */
  refused: readonly string[];
}
