import type { ScorePreview } from '@ripen/contract';
import type { LedgerEntry } from '@ripen/domain';
import type { PreviewedLead } from './preview-leads.ts';

/** Leads that are shown with their reasons. */
const shown = 10;
const reasonsShown = 3;

/** Stages of leads that sales don't have yet. */
const early = new Set(['raw', 'lead', 'recycled']);

/** Counts what a draft would do to leads, and names those that it would move most. */
export const tallyPreview = (previewed: readonly PreviewedLead[]): Omit<ScorePreview, 'leads'> => {
  const none = () => ({ cold: 0, warm: 0, hot: 0 });
  const matrix = { cold: none(), warm: none(), hot: none() };
  for (const { before, after } of previewed) matrix[before.band][after.band]++;
  const ready = previewed.filter(
    ({ lead, before, after }) => early.has(lead.stage) && before.band !== 'hot' && after.band === 'hot',
  );
  const moved = previewed.filter(({ before, after }) => before.score !== after.score);
  const movers = moved.toSorted((a, b) => distance(b) - distance(a)).slice(0, shown);
  return { looked: previewed.length, matrix, becomeReady: ready.length, movers: movers.map(showMover) };
};

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
