import { Client, DatabaseError } from 'pg';
import type { ConnectionRecord } from './connection-record.ts';
import { superuser } from './create-cluster.ts';
import { isAlive } from './postmaster.ts';
import { waitUntil } from './wait-until.ts';

// "ripen" in ASCII, as two numbers: the key of the lock that one Ripen process holds on its server.
const lockKey = [0x7269, 0x70656e] as const;
const named = /^ripen owner (\d+)$/;

/**
 * What came of asking a server for its ownership: it is ours as long as the client lives; it is another's, by process
 * number if known; no server answers yet; or the one that answers has another password, so it is another server.
 */
export type Claim =
  | { kind: 'ours'; client: Client }
  | { kind: 'taken'; pid: number | null }
  | { kind: 'silent' }
  | { kind: 'stranger' };

const connect = async (record: ConnectionRecord): Promise<Client | 'silent' | 'stranger'> => {
  const client = new Client({
    host: '127.0.0.1',
    port: record.port,
    user: superuser,
    password: record.password,
    database: 'postgres',
    application_name: `ripen owner ${process.pid}`,
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    // 57P03 and the like: starting up or shutting down. Without a code from the server: nobody listens.
    return error instanceof DatabaseError && error.code?.startsWith('28') ? 'stranger' : 'silent';
  }
};

const holder = async (client: Client): Promise<number | null> => {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and l.classid = $1 and l.objid = $2`,
    [...lockKey],
  );
  const pid = named.exec(rows[0]?.name ?? '')?.[1];
  return pid ? Number(pid) : null;
};

const tryLock = async (client: Client): Promise<boolean> => {
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1, $2) as got', [...lockKey]);
  return rows[0]?.got === true;
};

// A holder that just died keeps its lock until the server notices: a dead one is waited for, and a living one, which may
// be on its way out, for a moment.
const claimOver = async (client: Client): Promise<Claim> => {
  const begin = performance.now();
  let outcome: Claim = { kind: 'taken', pid: null };
  await waitUntil(5_000, async () => {
    if (await tryLock(client)) {
      outcome = { kind: 'ours', client };
      return true;
    }
    const pid = await holder(client);
    outcome = { kind: 'taken', pid };
    return pid !== null && isAlive(pid) && performance.now() - begin > 300;
  });
  return outcome;
};

/** Asks the server on the recorded port for its ownership, which lasts as long as the client that comes back. */
export const claim = async (record: ConnectionRecord): Promise<Claim> => {
  const client = await connect(record);
  if (typeof client === 'string') return { kind: client };
  let outcome: Claim = { kind: 'silent' };
  try {
    outcome = await claimOver(client);
  } catch {
    // The server went away under the question: the same as not answering.
  }
  if (outcome.kind !== 'ours') await client.end().catch(() => undefined);
  return outcome;
};
