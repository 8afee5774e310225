import type { Instant, LeadId, Run, RunId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { Share } from '../batch.ts';
import { groupBy } from '../group-by.ts';
import { uuids } from '../write/array-text.ts';
import { leadsOf } from './leads-of.ts';

/** A run with the lead it is of. */
export interface RunOfLead extends Run {
  lead: LeadId;
  held: boolean;
  heldAt: Instant | null;
}

const columns = sql`r.lead_id as lead, r.id, r.workflow_id as workflow, r.version, r.key, r.status, r.node, r.visit, r.steps,
  r.wake_at as "wakeAt", r.port, r.asked, r.event, r.data, r.started_at as "startedAt", r.ended_at as "endedAt", r.memory, r.reason,
  r.held, r.held_at as "heldAt"`;

/**
 * The runs of a batch's leads: those under way, by run_under_way; and those that its start commands name, by the
 * primary key, since a run that ended must not be started again.
 */
export const readRuns = async (
  trx: Transaction<Database>,
  shard: number,
  shares: readonly Share[],
): Promise<Map<LeadId, RunOfLead[]>> => {
  const { rows } = await sql<RunOfLead>`
    select ${columns} from ${leadsOf(shares)}
    join run r on r.workspace_id = b.workspace and r.shard = ${shard} and r.lead_id = b.lead and r.status in ('waiting', 'parked')`.execute(
    trx,
  );
  const named = shares.flatMap((share) => namedBy(share));
  const over = named.length === 0 ? [] : await readOver(trx, shard, named);
  return groupBy([...rows, ...over], ({ lead }) => lead);
};

interface Named {
  workspace: Share['workspace'];
  run: RunId;
}

const namedBy = ({ workspace, turns }: Share): Named[] =>
  [...turns.values()].flatMap((signals) =>
    signals.flatMap(({ signal }) =>
      signal.kind === 'command' && signal.command.do === 'start' ? [{ workspace, run: signal.command.run }] : [],
    ),
  );

const readOver = async (trx: Transaction<Database>, shard: number, named: readonly Named[]): Promise<RunOfLead[]> => {
  const { rows } = await sql<RunOfLead>`
    select ${columns}
    from unnest(${uuids(named.map(({ workspace }) => workspace))}::uuid[], ${uuids(named.map(({ run }) => run))}::uuid[]) b(workspace, run)
    join run r on r.workspace_id = b.workspace and r.shard = ${shard} and r.id = b.run and r.status in ('ended', 'cancelled')`.execute(
    trx,
  );
  return rows;
};
