import type { Band, Handoff, LeadId } from '@ripen/domain';
import { sql } from 'kysely';
import { leadName } from '../leads/lead-row.ts';

/** A handoff as questions answer it, with the lead as it is now, its owner by name, and whether its time has passed. */
export interface HandoffRow extends Omit<Handoff, 'lead' | 'owner' | 'among' | 'because'> {
  lead: {
    id: LeadId;
    name: string;
    email: string | null;
    company: string | null;
    stage: string;
    score: number;
    band: Band;
  };
  owner: { id: string; name: string; email: string } | null;
  overdue: boolean;
  because: string[];
  revision: number;
}

/** The columns of a `HandoffRow` from `handoff h` and its `lead`; names of owners by the primary key of user. */
export const handoffColumns = sql`h.id, json_build_object('id', lead.id, 'name', ${leadName}, 'email', lead.email,
    'company', coalesce(lead.fields ->> 'companyName', lead.fields ->> 'company'), 'stage', lead.stage, 'score', lead.score, 'band', lead.band) as lead,
  h.stage, (select json_build_object('id', person.id, 'name', person.name, 'email', person.email) from auth."user" person where person.id = h.owner) as owner, h.team,
  h.made_at as "madeAt", h.due_at as "dueAt", h.status = 'open' and h.due_at <= clock_timestamp() as overdue, h.status,
  h.escalated_at as "escalatedAt", h.answered_at as "answeredAt", h.answered_by as "answeredBy", h.reason, h.note,
  h.come_back_at as "comeBackAt", h.came_back_at as "cameBackAt", h.answers, h.score, h.band, h.grade, h.dimensions, h.because,
  h.revision`;

/** `handoff h` with its lead. */
export const handoffWithLead = sql`handoff h
  join lead on lead.workspace_id = h.workspace_id and lead.shard = h.shard and lead.id = h.lead_id`;
