import { sql } from 'kysely';

/** The columns of a `Handoff` as turns read it, from `handoff h`. */
export const handoffState = sql`h.lead_id as lead, h.id, h.stage, h.owner, h.team, h.made_at as "madeAt", h.due_at as "dueAt", h.status,
  h.escalated_at as "escalatedAt", h.answered_at as "answeredAt", h.answered_by as "answeredBy", h.reason, h.note,
  h.come_back_at as "comeBackAt", h.came_back_at as "cameBackAt", h.answers, h.score, h.band, h.grade, h.dimensions, h.because`;
