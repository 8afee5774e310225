import type { Instant, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import { makeCallSecret } from '../../effects/make-call-secret.ts';
import { seal, unseal } from '../../effects/seal.ts';
import type { Database } from '../../tables.ts';

/** A secret that signs calls now. It is null where it can't be read, because it was sealed with another installation secret. */
export interface SigningSecret {
  number: number;
  secret: string | null;
  madeAt: Instant;
  /** Who asked for it; null for the first, which made itself. */
  madeBy: string | null;
  /** Null for the newest, which signs until it is replaced. */
  signsUntil: Instant | null;
}

/** What signs a workspace's calls at a moment of the database's clock: the newest secret, then those it replaced less than a day ago. */
export interface Signing {
  now: Instant;
  newest: SigningSecret;
  earlier: SigningSecret[];
}

interface Row extends Omit<SigningSecret, 'secret'> {
  sealed: Buffer;
  now: Instant;
}

/** What signs the calls of a workspace; its first secret is made by whoever asks first. Served by the primary key; locks nothing. */
export const readSigning = async (db: Kysely<Database>, workspace: WorkspaceId, secret: string): Promise<Signing> => {
  const known = await read(db, workspace, secret);
  if (known) return known;
  await sql`
    insert into signing_secret (workspace_id, number, sealed) values (${workspace}, 1, ${seal(makeCallSecret(), secret)})
    on conflict do nothing`.execute(db);
  const made = await read(db, workspace, secret);
  if (!made) throw new Error(`workspace ${workspace} has no secret that signs`);
  return made;
};

const read = async (db: Kysely<Database>, workspace: WorkspaceId, secret: string): Promise<Signing | undefined> => {
  const { rows } = await sql<Row>`
    select number, sealed, made_at as "madeAt", made_by as "madeBy", signs_until as "signsUntil", clock_timestamp() as now
    from signing_secret
    where workspace_id = ${workspace} and (signs_until is null or signs_until > clock_timestamp())
    order by number desc`.execute(db);
  const [first] = rows;
  const open = ({ number, sealed, madeAt, madeBy, signsUntil }: Row): SigningSecret => ({
    number,
    secret: unseal(sealed, secret),
    madeAt,
    madeBy,
    signsUntil,
  });
  return first && { now: first.now, newest: open(first), earlier: rows.slice(1).map(open) };
};
