import type { ScoredLead } from '@ripen/calibration';
import type { Instant, WorkflowId, WorkspaceId } from '@ripen/domain';
import { type CalibrationRow, readCalibration } from '@ripen/store';
import type { CompiledModel } from '@ripen/workflow';
import type { Services } from '../../services.ts';
import { scoreBefore } from './score-before.ts';

/** Of which time, and by which model (null: the score as a whole); `models` are all there are. */
export interface ScoredAsked {
  from: Instant;
  to: Instant;
  model: WorkflowId | null;
  models: readonly CompiledModel[];
}

/** A lead counts once, as it was when sales got it last; one that they haven't answered yet doesn't count. */
const judged = (rows: readonly CalibrationRow[]): CalibrationRow[] => [
  ...new Map(rows.filter(({ status }) => status !== 'open').map((row) => [row.lead, row])).values(),
];

const nodesOf = ({ nodes }: CalibrationRow, only: WorkflowId | null): ScoredLead['nodes'] =>
  nodes.flatMap((name) => {
    const [model = '', node = ''] = name.split(/:(.*)/s);
    return only === null || model === only ? [{ model, node }] : [];
  });

const amountsOf = ({ amount, currency }: CalibrationRow): Record<string, number> =>
  amount === null || currency === null ? {} : { [currency]: amount };

/** The leads that sales got and answered in a time, with their score of that moment and what came of them. */
export const readScoredLeads = async (
  services: Pick<Services, 'db'>,
  workspace: WorkspaceId,
  { from, to, model, models }: ScoredAsked,
): Promise<ScoredLead[]> => {
  const rows = judged(await readCalibration(services.db, workspace, { from, to }));
  const moments = rows.map(({ lead, madeAt }) => ({ lead, at: madeAt }));
  const then = model === null ? rows : await scoreBefore(services, workspace, { moments, model, models });
  return rows.map((row, index) => {
    const { score, band, grade } = then[index] ?? row;
    const { accepted, sql, won } = row;
    return { score, band, grade, accepted, sql, won, amounts: amountsOf(row), nodes: nodesOf(row, model) };
  });
};
