import type { Instant, Zone } from '@ripen/domain';

/** The names of the columns a clause reads of its lead, and of the tables it looks into. They are put into the text as they are. */
export interface SqlPlaces {
  /** The alias of the lead's row. */
  lead: string;
  /** Columns of the lead by the variable that reads them; every other variable is a field. */
  columns: {
    texts: Readonly<Record<string, string>>;
    score: string;
    tags: string;
    fields: string;
    dimensions: string;
    consents: string;
  };
  event: string;
  segmentMember: string;
}

/**
 * In what a rule is asked: the moment, the zone whose calendar counts, and where things are. Without a moment it is the
 * database's own, at the beginning of the statement, and the days are those of UTC.
 */
export interface SqlAsking {
  moment?: { now: Instant; zone: Zone };
  places?: SqlPlaces;
}

/** Ripen's own tables, the lead's row under its own name. */
export const ripenPlaces: SqlPlaces = {
  lead: 'lead',
  columns: {
    texts: { email: 'email', externalId: 'external_id', timezone: 'timezone', stage: 'stage', band: 'band' },
    score: 'score',
    tags: 'tags',
    fields: 'fields',
    dimensions: 'dimensions',
    consents: 'consents',
  },
  event: 'event',
  segmentMember: 'segment_member',
};
