import type { LeadScore } from '@ripen/contract';
import {
  emptyModel,
  foldLedger,
  headlineAt,
  type Instant,
  modelScore,
  nextCrossing,
  bandIn,
  type Scales,
  type Standing,
  standardScale,
  sumAt,
  toIso,
  worthAt,
} from '@ripen/domain';
import type { LedgerLine } from '@ripen/store';
import { type CompiledModel, scalesOf } from '@ripen/workflow';
import { sayEntry } from './say-entry.ts';

/** What a score is explained by: the whole ledger, newest first, the models, and the moment of asking. */
export interface Explaining {
  ledger: readonly LedgerLine[];
  models: readonly CompiledModel[];
  now: Instant;
}

/** Explains a score at a moment by nothing but its ledger. */
export const explainScore = ({ ledger, models, now }: Explaining): LeadScore => {
  const scales = scalesOf(models, []);
  const folded = foldLedger(ledger.toReversed(), now);
  const standing: Standing = {
    models: Object.fromEntries(Object.entries(folded).map(([id, sums]) => [id, { ...emptyModel, sums }])),
  };
  const { dimensions, score, band, grade } = headlineAt(standing, scales, now);
  const names = new Map(models.map(({ workflow }) => [workflow.id, workflow.name]));
  return {
    score,
    dimensions: Object.fromEntries(Object.entries(dimensions).map(([name, points]) => [name, rounded(points)])),
    band,
    grade,
    bands: scales.headline.bands,
    models: standingsIn(models, { scales, standing, now }),
    next: nextBand({ scales, standing, now }),
    ledger: ledger.map(({ since, ...line }) => ({
      ...line,
      at: toIso(line.at),
      worth: rounded(worthAt({ ...line, since }, now)),
      modelName: names.get(line.model) ?? null,
      said: sayEntry({ ...line, since }, now),
    })),
  };
};

interface Standings {
  scales: Scales;
  standing: Standing;
  now: Instant;
}

const rounded = (points: number): number => Math.round(points * 100) / 100;

const standingsIn = (models: readonly CompiledModel[], { scales, standing, now }: Standings): LeadScore['models'] =>
  models
    .filter(({ workflow }) => workflow.status !== 'archived')
    .map(({ workflow: { id, name } }) => {
      const scale = scales.of.get(id) ?? standardScale;
      const score = modelScore(standing.models[id]?.sums ?? {}, scale, (sum) => sumAt(sum, now));
      return { id, name, score, band: bandIn(scale, score) };
    });

/** Moments at which something else than the headline's band changes, such as a model's own. */
const mostMoments = 50;

const nextBand = ({ scales, standing, now }: Standings): LeadScore['next'] => {
  const { band: here } = headlineAt(standing, scales, now);
  let at: Instant | null = now;
  for (let moments = 0; at !== null && moments < mostMoments; moments++) {
    at = nextCrossing(standing, scales, at);
    if (at === null) return null;
    const { band, score } = headlineAt(standing, scales, at);
    if (band !== here) return { at: toIso(at), band, score };
  }
  return null;
};
