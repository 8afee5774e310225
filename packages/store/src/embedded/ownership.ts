import { Client } from 'pg';
import type { ConnectionRecord } from './data-folder.ts';
import { isAlive } from './postmaster.ts';
import { superuser } from './create-cluster.ts';
import { waitUntil } from './wait-until.ts';

// "ripen" in ASCII, as two numbers: the key of the lock that one Ripen process holds on its server.
const lockKey = [0x7269, 0x70656e] as const;
const named = /^ripen owner (\d+)$/;

/** What came of asking for ownership: ours, another's (by process number, if known), or no server that answers yet. */
export type Claim = { kind: 'ours'; client: Client } | { kind: 'taken'; pid: number | null } | { kind: 'silent' };

const connect = async (record: ConnectionRecord): Promise<Client | null> => {
  const client = new Client({
    host: '127.0.0.1', port: record.port, user: superuser, password: record.password, database: 'postgres',
    application_name: `ripen owner ${process.pid}`, connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    // Not listening, starting up, shutting down: all of it is "not yet", and the caller has a time limit.
    return null;
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

// A holder that just died keeps its lock until the server notices: it is waited for.
const claimOver = async (client: Client): Promise<Claim> => {
  let outcome: Claim = { kind: 'taken', pid: null };
  await waitUntil(5_000, async () => {
    if (await tryLock(client)) {
      outcome = { kind: 'ours', client };
      return true;
    }
    const pid = await holder(client);
    outcome = { kind: 'taken', pid };
    return pid !== null && isAlive(pid);
  });
  return outcome;
};

/** Asks the server on the recorded port for its ownership, which lasts as long as the client that comes back. */
export const claim = async (record: ConnectionRecord): Promise<Claim> => {
  const client = await connect(record);
  if (!client) return { kind: 'silent' };
  let outcome: Claim = { kind: 'silent' };
  try {
    outcome = await claimOver(client);
  } catch {
    // The server went away under the question: the same as not answering.
  }
  if (outcome.kind !== 'ours') await client.end().catch(() => undefined);
  return outcome;
};
