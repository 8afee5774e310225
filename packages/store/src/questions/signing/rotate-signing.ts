import type { WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import { makeCallSecret } from '../../effects/make-call-secret.ts';
import { seal } from '../../effects/seal.ts';
import type { Database } from '../../tables.ts';

/** The number of the secret to replace, who asks for it, and the installation's secret, which seals the new one. */
export interface Rotation {
  number: number;
  by: string;
  secret: string;
}

/** How many replaced secrets may still sign when another is replaced: each of them makes every call longer. */
const mostEarlier = 4;

/**
 * Makes a new secret that signs calls; the one it replaces signs beside it for 24 hours by the database's clock.
 * `changed` where another was newest already, `too often` where too many still sign; then nothing changes. Served by the
 * primary key; locks the workspace's secrets.
 */
export const rotateSigning = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { number, by, secret }: Rotation,
): Promise<'rotated' | 'changed' | 'too often'> =>
  db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ number: number; newest: boolean; signs: boolean }>`
      select number, signs_until is null as newest, signs_until > clock_timestamp() as signs
      from signing_secret where workspace_id = ${workspace} order by number for update`.execute(trx);
    if (rows.find(({ newest }) => newest)?.number !== number) return 'changed';
    if (rows.filter(({ signs }) => signs).length >= mostEarlier) return 'too often';
    await sql`
      update signing_secret set
        sealed = case when signs_until < clock_timestamp() then null else sealed end,
        signs_until = coalesce(signs_until, clock_timestamp() + interval '24 hours')
      where workspace_id = ${workspace}`.execute(trx);
    await sql`
      insert into signing_secret (workspace_id, number, sealed, made_by)
      values (${workspace}, ${number + 1}, ${seal(makeCallSecret(), secret)}, ${by})`.execute(trx);
    return 'rotated';
  });
