import type { BacktestId, LeadId, Tallies, WorkspaceId } from '@ripen/domain';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { leadName } from '../leads/lead-row.ts';

/** A figure of a backtest, whose leads are asked for: `inside` are those who still waited anywhere at the end, `more` is how many mails in seven days they got more than. */
export type Figure =
  | { of: 'entered' | 'goals' | 'inside' }
  | { of: 'visits' | 'mails' | 'waiting' | 'parked'; node: string }
  | { of: 'passed'; node: string; port: string }
  | { of: 'day'; day: string; what: 'entered' | 'mails' }
  | { of: 'week'; more: number };

/** Which leads to list: of a figure, of the draft or the published version beside it, after an id. */
export interface FigurePage {
  backtest: BacktestId;
  side: 'draft' | 'published';
  figure: Figure;
  after: LeadId | null;
  limit: number;
}

/** A lead behind a figure, with what was found of it. */
export interface LeadBehind {
  id: LeadId;
  name: string;
  email: string | null;
  tallies: Tallies;
}

/** The leads behind a figure, in the order of their ids. Served by backtest_lead_by_backtest and lead_by_id; locks nothing. */
export const listBacktestLeads = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { backtest, side, figure, after, limit }: FigurePage,
): Promise<LeadBehind[]> => {
  const tallies = side === 'draft' ? sql`found.draft` : sql`found.published`;
  const { rows } = await sql<LeadBehind>`
    select lead.id, ${leadName} as name, lead.email, ${tallies} as tallies
    from backtest_lead found
    join lead on lead.workspace_id = found.workspace_id and lead.shard = found.shard and lead.id = found.lead_id
    where found.workspace_id = ${workspace} and found.backtest_id = ${backtest}
      and found.lead_id > ${after ?? '00000000-0000-0000-0000-000000000000'} and ${within(tallies, figure)}
    order by found.lead_id limit ${limit}`.execute(db);
  return rows;
};

const within = (tallies: RawBuilder<unknown>, figure: Figure): RawBuilder<unknown> => {
  switch (figure.of) {
    case 'entered':
    case 'goals':
      return sql`(${tallies} #>> ${[figure.of, 'times']}::text[])::int > 0`;
    case 'inside':
      return sql`${tallies} -> 'waiting' <> '{}'`;
    case 'visits':
    case 'mails':
    case 'waiting':
    case 'parked':
      return sql`${tallies} #> ${[figure.of, figure.node]}::text[] is not null`;
    case 'passed':
      return sql`${tallies} #> ${['passed', figure.node, figure.port]}::text[] is not null`;
    case 'day':
      return figure.what === 'entered'
        ? sql`(${tallies} #>> ${['days', figure.day, 'entered']}::text[])::int > 0`
        : sql`${tallies} #> ${['days', figure.day, 'mails']}::text[] <> '{}'`;
    case 'week':
      return sql`exists (select from jsonb_object_keys(${tallies} -> 'weeks') most where most::int > ${figure.more})`;
  }
};
