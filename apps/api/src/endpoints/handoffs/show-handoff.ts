import type { HandoffShape } from '@ripen/contract';
import { type Instant, type Stage, stageOfAnswer, toIso } from '@ripen/domain';
import type { HandoffRow } from '@ripen/store';

/** Shows a handoff as the API does, in the words of the workspace’s stages. */
export const showHandoff = (row: HandoffRow, stages: readonly Stage[]): HandoffShape => ({
  id: row.id,
  lead: row.lead,
  stage: row.stage,
  stageLabel: stages.find(({ name }) => name === row.stage)?.label ?? row.stage,
  owner: row.owner && { id: row.owner.id, name: row.owner.name },
  team: row.team,
  madeAt: toIso(row.madeAt),
  dueAt: toIso(row.dueAt),
  overdue: row.overdue,
  status: row.status,
  escalatedAt: moment(row.escalatedAt),
  answeredAt: moment(row.answeredAt),
  answeredBy: row.answeredBy,
  reason: row.reason,
  note: row.note,
  comeBackAt: moment(row.comeBackAt),
  cameBackAt: moment(row.cameBackAt),
  score: row.score,
  band: row.band,
  grade: row.grade,
  dimensions: row.dimensions,
  because: row.because,
  asks: asksOf(row, stages),
  answers: row.answers,
  revision: row.revision,
});

const moment = (at: Instant | null): string | null => (at === null ? null : toIso(at));

const asksOf = ({ stage }: HandoffRow, stages: readonly Stage[]): HandoffShape['asks'] => {
  const to = stageOfAnswer(stages, stage, 'accepted');
  return stages.find(({ name }) => name === to)?.asks ?? [];
};
