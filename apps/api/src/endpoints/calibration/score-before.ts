import {
  bandIn,
  type Band,
  emptyModel,
  foldLedger,
  gradeIn,
  headlineAt,
  type Instant,
  type LeadId,
  modelScore,
  standardScale,
  sumAt,
  type WorkflowId,
  type WorkspaceId,
} from '@ripen/domain';
import { readPointsBefore } from '@ripen/store';
import { type CompiledModel, scalesOf } from '@ripen/workflow';
import type { Services } from '../../services.ts';

/** A score as it was. */
export interface ScoreThen {
  score: number;
  band: Band;
  grade: string;
}

/** Of which leads, at which moments, and by which model (null: the score as a whole); `models` are all there are. */
export interface ScoreAsked {
  moments: readonly { lead: LeadId; at: Instant }[];
  model: WorkflowId | null;
  models: readonly CompiledModel[];
}

type Entry = Awaited<ReturnType<typeof readPointsBefore>>[number];

const scoreOf = (entries: readonly Entry[], at: Instant, { model, models }: ScoreAsked): ScoreThen => {
  const scales = scalesOf(models, []);
  const sums = foldLedger(entries, at);
  if (model === null) {
    const folded = Object.entries(sums).map(([id, of]) => [id, { ...emptyModel, sums: of }]);
    const { score, band, grade } = headlineAt({ models: Object.fromEntries(folded) }, scales, at);
    return { score, band, grade };
  }
  const scale = scales.of.get(model) ?? standardScale;
  const own = sums[model] ?? {};
  const worth = (name: string): number => {
    const sum = own[name];
    return sum === undefined ? 0 : sumAt(sum, at);
  };
  const score = modelScore(own, scale, (sum) => sumAt(sum, at));
  return { score, band: bandIn(scale, score), grade: gradeIn(scale, worth('fit'), worth('engagement')) };
};

/** The scores of leads at moments that have passed, in the order asked for, by their ledgers and the models as they are now. */
export const scoreBefore = async (
  { db }: Pick<Services, 'db'>,
  workspace: WorkspaceId,
  asked: ScoreAsked,
): Promise<ScoreThen[]> => {
  const entries: Entry[][] = asked.moments.map(() => []);
  for (const entry of await readPointsBefore(db, workspace, asked)) entries[entry.index]?.push(entry);
  return asked.moments.map(({ at }, index) => scoreOf(entries[index] ?? [], at, asked));
};
