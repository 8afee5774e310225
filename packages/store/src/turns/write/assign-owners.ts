import type { Handoff, WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { In } from '../batch.ts';
import { groupBy } from '../group-by.ts';

/** Stands for the workflow in rotations of people who take turns with the leads of a stage. */
const noWorkflow = '00000000-0000-0000-0000-000000000000';

/**
 * Gives handoffs that were made without an owner to those named, or of the team named as it is now, who are members: whoever
 * has waited longest first; who never had one comes first, in the order given. One takes turns in a team whatever stage
 * hands leads over to it. Where nobody is there any more, a handoff stays without an owner.
 */
export const assignOwners = async (
  trx: Transaction<Database>,
  handoffs: readonly In<Handoff>[],
): Promise<In<Handoff>[]> => {
  const asking = handoffs.filter(
    ({ entry: { owner, among } }) => owner === null && ('team' in among || among.length > 0),
  );
  const owners = new Map<string, string>();
  const groups = groupBy(asking, ({ workspace, entry }) => `${workspace} ${placeOf(entry)}`);
  // In one order, so that none waits for another that waits for it.
  for (const [, group] of [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const [first] = group;
    if (first === undefined) continue;
    const { workspace, entry } = first;
    const node = placeOf(entry);
    const people = await inTurn(trx, { workspace, node, among: entry.among });
    for (const [index, one] of group.entries()) {
      const owner = people[index % people.length];
      if (owner !== undefined) owners.set(one.entry.id, owner);
    }
    const given = people.slice(0, group.length).toSorted((a, b) => turnOf(group, owners, a) - turnOf(group, owners, b));
    await noteTurns(trx, { workspace, node, people: given });
  }
  return handoffs.map((one) => ({
    ...one,
    entry: { ...one.entry, owner: one.entry.owner ?? owners.get(one.entry.id) ?? null },
  }));
};

interface Rotation {
  workspace: WorkspaceId;
  node: string;
}

/** Where turns are taken: in a team, or with the leads of a stage. */
const placeOf = ({ among, stage }: Handoff): string => ('team' in among ? `team:${among.team}` : `stage:${stage}`);

const turnOf = (group: readonly In<Handoff>[], owners: ReadonlyMap<string, string>, person: string): number =>
  group.findLastIndex(({ entry }) => owners.get(entry.id) === person);

const inTurn = async (
  trx: Transaction<Database>,
  { workspace, node, among }: Rotation & Pick<Handoff, 'among'>,
): Promise<string[]> => {
  const people =
    'team' in among
      ? sql`(select members from team where workspace_id = ${workspace} and name = ${among.team})`
      : sql`${[...among]}::text[]`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${workspace} ${noWorkflow} ${node}`}, 3))`.execute(trx);
  const { rows } = await sql<{ id: string }>`
    select m.user_id as id from unnest(${people}) with ordinality given (id, place)
    join member m on m.workspace_id = ${workspace} and m.user_id = given.id
    left join rotation r on r.workspace_id = ${workspace} and r.workflow_id = ${noWorkflow} and r.node = ${node} and r.user_id = given.id
    order by r.last_at nulls first, given.place`.execute(trx);
  return rows.map(({ id }) => id);
};

// Apart by a microsecond each, so that they keep their order.
const noteTurns = async (
  trx: Transaction<Database>,
  { workspace, node, people }: Rotation & { people: readonly string[] },
): Promise<void> => {
  if (people.length === 0) return;
  await sql`
    insert into rotation (workspace_id, workflow_id, node, user_id, last_at)
    select ${workspace}, ${noWorkflow}, ${node}, id, clock_timestamp() + place * interval '1 microsecond'
    from unnest(${[...people]}::text[]) with ordinality given (id, place)
    on conflict (workspace_id, workflow_id, node, user_id) do update set last_at = excluded.last_at`.execute(trx);
};
