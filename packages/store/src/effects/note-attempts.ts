import type { WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../tables.ts';

/** What an attempt taught about its provider: that it is there, that it failed, that it wants to be left alone for so many milliseconds, or that it is gone for good. */
export interface Attempted {
  workspace: WorkspaceId;
  provider: string;
  found: 'there' | 'failing' | 'gone';
  /** Whether it was the effect's first attempt: only these are counted, so that one effect tried again and again closes nobody's way. */
  first: boolean;
  pause: number | null;
  detail: string;
}

/** Failures further apart than this are no outage: a provider that is asked once a week and fails then isn’t given up. */
const apart = '36 hours';

/** First attempts that fail one after another before a provider is left alone. */
const enough = 5;

/** Notes what attempts taught. A provider that answers has its way free again, and what waited for it goes on. Served by provider's primary key. */
export const noteAttempts = async (db: Kysely<Database>, attempts: readonly Attempted[]): Promise<void> => {
  const there = attempts.filter(({ found }) => found === 'there');
  if (there.length > 0) await welcome(db, there);
  for (const attempt of attempts) if (attempt.found !== 'there') await blame(db, attempt);
};

const welcome = async (db: Kysely<Database>, there: readonly Attempted[]): Promise<void> => {
  await sql`
    update provider p set failures = 0, failing_since = null, probe_at = null, probes = 0, probe_run = null, detail = null
    from unnest(${there.map(({ workspace }) => workspace)}::uuid[], ${there.map(({ provider }) => provider)}::text[]) x(workspace, name)
    where p.workspace_id = x.workspace and p.name = x.name and p.failing_since is not null and p.given_up_at is null`.execute(
    db,
  );
};

const blame = async (
  db: Kysely<Database>,
  { workspace, provider, found, first, pause, detail }: Attempted,
): Promise<void> => {
  const one = first ? 1 : 0;
  await sql`
    insert into provider as p (workspace_id, name, failures, failing_since, failed_at, detail, probe_at, given_up_at)
    values (${workspace}, ${provider}, ${one}, clock_timestamp(), clock_timestamp(), ${detail},
      clock_timestamp() + ${pause}::float8 * interval '1 millisecond',
      case when ${found} = 'gone' then clock_timestamp() end)
    on conflict (workspace_id, name) do update set
      failures = p.failures + ${one},
      failing_since = case when p.failed_at < clock_timestamp() - ${apart}::interval then clock_timestamp() else coalesce(p.failing_since, clock_timestamp()) end,
      failed_at = clock_timestamp(),
      detail = excluded.detail,
      probe_at = case when p.probe_at is not null or ${pause}::float8 is not null then greatest(p.probe_at, excluded.probe_at)
                      when p.failures + ${one} >= ${enough} then clock_timestamp() + interval '1 minute' end,
      given_up_at = case when p.given_up_at is not null then p.given_up_at
                         when ${found} = 'gone' then clock_timestamp()
                         when ${provider} <> 'send-email' and p.failing_since < clock_timestamp() - interval '5 days'
                           and p.failed_at >= clock_timestamp() - ${apart}::interval then clock_timestamp() end`.execute(
    db,
  );
};
