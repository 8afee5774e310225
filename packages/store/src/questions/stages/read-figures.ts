import type { WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { type FiguresAsked, figures, judgedLeads } from './judged-leads.ts';

/**
 * What became of the leads that came in during a time, until now: those that are legitimate (an email is known, and they
 * aren't disqualified), of these those that came to a stage that hands leads over, of these those that became customers;
 * those handed over within a day of coming in, and of these those that sales accepted.
 */
export interface Figures {
  leads: number;
  legitimate: number;
  qualified: number;
  converted: number;
  handedOver: number;
  atOnce: number;
  matured: number;
}

/** Counts what became of leads. Served by stage_move_by_time, and the primary keys of lead, stage_move, handoff_by_lead and outcome; locks nothing. */
export const readFigures = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  asked: FiguresAsked,
): Promise<Figures> => {
  const { rows } = await sql<Figures>`
    with ${judgedLeads(workspace, asked)}
    select count(*) as leads,
      count(*) filter (where ${figures.legitimate}) as legitimate,
      count(*) filter (where ${figures.qualified}) as qualified,
      count(*) filter (where ${figures.converted}) as converted,
      count(*) filter (where made_at is not null) as "handedOver",
      count(*) filter (where ${figures['passed on at once']}) as "atOnce",
      count(*) filter (where ${figures.matured}) as matured
    from judged`.execute(db);
  const [counted] = rows;
  if (!counted) throw new Error('counting gave nothing');
  return counted;
};
