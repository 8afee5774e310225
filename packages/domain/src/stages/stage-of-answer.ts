import type { Stage } from '../stage.ts';

const usual = { accepted: 'SQL', rejected: 'recycled' } as const;

/** The stage that accepted or rejected leads move to from one that hands them over; null where the workspace has none. */
export const stageOfAnswer = (
  stages: readonly Stage[],
  handedFrom: string,
  answer: 'accepted' | 'rejected',
): string | null => {
  const terms = stages.find(({ name }) => name === handedFrom)?.handoff;
  const to = terms?.[answer] ?? usual[answer];
  return stages.some(({ name }) => name === to) ? to : null;
};
