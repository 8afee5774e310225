import type { Pool } from 'pg';
import type { Acked } from '../feed/feeder.ts';
import type { Unsubscribed } from '../feed/unsubscribe-some.ts';
import type { Resources } from '../resources/watch-resources.ts';
import type { Chronicle } from '../stage/chronicle.ts';
import type { HttpSink } from '../stage/http-sink.ts';
import type { Beat } from '../stage/metronome.ts';
import type { SmtpSink } from '../stage/smtp-sink.ts';

/** What a run leaves behind: the database, and what the world outside remembers. */
export interface Evidence {
  pool: Pool;
  acked: readonly Acked[];
  unsubscribed: readonly Unsubscribed[];
  smtp: Pick<SmtpSink, 'accepted'>;
  http: Pick<HttpSink, 'calls'>;
  resources: Resources;
  chronicle: Chronicle;
  /** How busy the machine was. */
  beats: readonly Beat[];
}

/** What came of a check: over how many things it went, and those that break it. */
export interface Checked {
  count: number;
  broken: readonly string[];
  note?: string;
}

/** One thing that must hold after any run. */
export interface Invariant {
  code: string;
  says: string;
  check: (evidence: Evidence) => Promise<Checked>;
}

/** Whether a row is of a workspace in which nothing is wrong but what others do: neither the troubled one, nor one of seeded leads. */
export const isSound = `workspace_id not in (select id from workspace where name in ('troubled', 'Bench'))`;

/** Asks for one number. */
export const numberOf = async (pool: Pool, text: string): Promise<number> => {
  const { rows } = await pool.query<{ n: number }>(`select (${text})::float8 as n`);
  return rows[0]?.n ?? 0;
};

/** Asks for the things that break a rule, each told in a line; ten at most. */
export const linesOf = async (pool: Pool, text: string, values: unknown[] = []): Promise<string[]> => {
  const { rows } = await pool.query<{ line: string }>(`select q::text as line from (${text}) q limit 10`, values);
  return rows.map(({ line }) => line);
};
