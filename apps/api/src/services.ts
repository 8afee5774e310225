import type { Bell } from '@ripen/bell';
import type { Database, Runner } from '@ripen/store';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Logger } from 'pino';

/** What endpoints work with: the database, the bell, and the runner that takes turns at once. */
export interface Services {
  pool: Pool;
  db: Kysely<Database>;
  bell: Bell;
  runner: Runner;
  log: Logger;
  publicUrl: string;
  /** Seals what is kept and never shown. */
  secret: string;
  mail: 'mailbox' | 'smtp';
}
