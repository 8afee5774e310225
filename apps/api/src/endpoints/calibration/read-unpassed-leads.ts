import type { UnpassedLead } from '@ripen/calibration';
import {
  type Instant,
  type LeadId,
  modelScore,
  standardScale,
  sumAt,
  type WorkflowId,
  type WorkspaceId,
} from '@ripen/domain';
import { readStandingsOf, readUnpassed } from '@ripen/store';
import { scalesOf } from '@ripen/workflow';
import type { Services } from '../../services.ts';
import type { ScoredAsked } from './read-scored-leads.ts';
import { scoreBefore } from './score-before.ts';

/** What is asked of leads that sales never got; `most` is how many of them could be among as many as sales got. */
export interface UnpassedAsked extends ScoredAsked {
  most: number;
  now: Instant;
}

/** Leads that are scored by one model at most, and how many at once. */
const mostScored = 20_000;
const page = 1_000;

/**
 * The leads that sales never got, as far as their score could have passed one of so many; those that were won have the
 * score of the moment before, the others that of now. Null where one model would have too many leads to score.
 */
export const readUnpassedLeads = async (
  services: Pick<Services, 'db'>,
  workspace: WorkspaceId,
  asked: UnpassedAsked,
): Promise<UnpassedLead[] | null> => {
  const { from, to, model, models } = asked;
  const most = model === null ? asked.most : mostScored + 1;
  const rows = await readUnpassed(services.db, workspace, { from, to, most });
  if (model !== null && rows.length > mostScored) return null;
  const won = rows.flatMap(({ lead, wonAt }) => (wonAt === null ? [] : [{ lead, at: wonAt }]));
  const then = await scoreBefore(services, workspace, { moments: won, model, models });
  const before = new Map(won.map(({ lead }, index) => [lead, then[index]?.score]));
  const rest = rows.flatMap(({ lead, wonAt }) => (wonAt === null ? [lead] : []));
  const today = model === null ? null : await scoreToday(services, workspace, { ...asked, model, leads: rest });
  return rows.map(({ lead, score, wonAt }) => ({
    score: before.get(lead) ?? (today === null ? score : (today.get(lead) ?? 0)),
    won: wonAt !== null,
  }));
};

const scoreToday = async (
  { db }: Pick<Services, 'db'>,
  workspace: WorkspaceId,
  { model, models, now, leads }: Omit<UnpassedAsked, 'model'> & { model: WorkflowId; leads: readonly LeadId[] },
): Promise<Map<LeadId, number>> => {
  const scale = scalesOf(models, []).of.get(model) ?? standardScale;
  const scores = new Map<LeadId, number>();
  for (let start = 0; start < leads.length; start += page)
    for (const [lead, standing] of await readStandingsOf(db, workspace, leads.slice(start, start + page)))
      scores.set(
        lead,
        modelScore(standing.models[model]?.sums ?? {}, scale, (sum) => sumAt(sum, now)),
      );
  return scores;
};
