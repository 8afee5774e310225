import type { ScorePreview } from '@ripen/contract';
import type { LedgerEntry } from '@ripen/domain';
import type { CompiledStage } from '@ripen/workflow';
import type { PreviewedLead } from './preview-leads.ts';

/** Leads that are shown with their reasons. */
const shown = 10;
const reasonsShown = 3;

/** Counts what a draft would do to leads, and names those that it would move most; `stages` are the workspace's. */
export const tallyPreview = (
  previewed: readonly PreviewedLead[],
  stages: readonly CompiledStage[],
): Omit<ScorePreview, 'leads'> => {
  const none = () => ({ cold: 0, warm: 0, hot: 0 });
  const matrix = { cold: none(), warm: none(), hot: none() };
  for (const { before, after } of previewed) matrix[before.band][after.band]++;
  const moved = previewed.filter(({ before, after }) => before.score !== after.score);
  const movers = moved.toSorted((a, b) => distance(b) - distance(a)).slice(0, shown);
  return { looked: previewed.length, matrix, stages: stagesOf(previewed, stages), movers: movers.map(showMover) };
};

/** The stages that take leads in by a rule, and how many each would take in. */
const stagesOf = (previewed: readonly PreviewedLead[], stages: readonly CompiledStage[]): ScorePreview['stages'] =>
  stages
    .filter(({ entry }) => entry !== null)
    .map(({ stage: { name, label, handoff } }) => ({
      name,
      label,
      count: previewed.filter(({ lead, stage }) => stage === name && lead.stage !== name).length,
      handsOver: handoff !== undefined,
    }));

const distance = ({ before, after }: PreviewedLead): number => Math.abs(after.score - before.score);

const showMover = ({ lead, before, after, ledger }: PreviewedLead): ScorePreview['movers'][number] => ({
  id: lead.id,
  name: lead.name,
  before: { score: before.score, band: before.band },
  after: { score: after.score, band: after.band },
  reasons: reasonsOf(ledger),
});

const reasonsOf = (ledger: readonly LedgerEntry[]): string[] => {
  const sums = new Map<string, number>();
  for (const { points, dimension, reason } of ledger) {
    const key = `for ${dimension}: ${reason}`;
    sums.set(key, (sums.get(key) ?? 0) + points);
  }
  return [...sums]
    .filter(([, points]) => points !== 0)
    .toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, reasonsShown)
    .map(([key, points]) => `${points > 0 ? '+' : '−'}${Math.abs(points)} ${key}`);
};
