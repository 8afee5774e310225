import type { Pool } from 'pg';
import type { StageWorkspace } from '../stage/open-stage.ts';
import type { Acked } from './feeder.ts';

/** Someone who wants no more mail, with the database's clock just after that was committed. */
export interface Unsubscribed {
  address: string;
  committed: string;
}

/** Lets one person in twenty of those who signed up since `from` unsubscribe; gives who did. */
export const unsubscribeSome = async (
  pool: Pool,
  workspaces: readonly StageWorkspace[],
  people: readonly Acked[],
): Promise<Unsubscribed[]> => {
  const done: Unsubscribed[] = [];
  for (const { workspace, person, event } of people) {
    if (event !== 'Signed Up' || !person.endsWith('3') || Number(/-(\d+)-/.exec(person)?.[1]) % 3 !== 0) continue;
    const address = `${person}@people.example`;
    const id = workspaces.find(({ name }) => name === workspace)?.id;
    await pool.query(
      `insert into suppression (workspace_id, address, reason) values ($1, $2, 'unsubscribed') on conflict do nothing`,
      [id, address],
    );
    const { rows } = await pool.query<{ now: string }>('select clock_timestamp()::text as now');
    done.push({ address, committed: rows[0]?.now ?? '' });
  }
  return done;
};
