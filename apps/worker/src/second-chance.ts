import type { Handed } from '@ripen/workflow/effects';

/** Attempts that a template gets that took too long or too much: a busy machine can make a good one slow. */
const chances = 3;

/** Turns “took too long to render” into another try a little later, until there were three; all else stays as it is. */
export const secondChance = (handed: Handed, attempt: number): Handed =>
  handed.state === 'failed' && handed.detail.startsWith('TEMPLATE_RESOURCE_LIMIT') && attempt < chances
    ? { state: 'later', detail: handed.detail, after: attempt * 5_000, counts: true }
    : handed;
