import type { Json } from '@ripen/domain';

/** The scores that a rule holds the lead's score against: numbers that stand beside `{ "var": "score" }` in one comparison. */
export const scoresIn = (rule: Json): number[] => {
  if (typeof rule !== 'object' || rule === null) return [];
  const parts = Array.isArray(rule) ? rule : Object.values(rule);
  const beside = Array.isArray(rule) && rule.some(isScore) ? rule.filter(isMark) : [];
  return [...beside, ...parts.flatMap(scoresIn)];
};

const isScore = (part: Json): boolean =>
  typeof part === 'object' && part !== null && !Array.isArray(part) && (part.var === 'score' || isOnly(part.var));

const isOnly = (path: Json | undefined): boolean => Array.isArray(path) && path[0] === 'score';

const isMark = (part: Json): part is number => typeof part === 'number';
