import { getPathOfID, isAncestor, move, type Path, regenerateIDs, remove, update } from 'react-querybuilder';
import { type Condition, type ConditionGroup, isGroup } from './builder-tree.ts';

type Part = Condition | ConditionGroup;

/** How the rows of a group hold together. */
export interface Way {
  combinator: 'and' | 'or';
  not: boolean;
}

const asIs = { resetOnFieldChange: false, resetOnOperatorChange: false };

/** Puts another condition in place of one; its id stays. */
export const setCondition = (tree: ConditionGroup, id: string, { field, operator, value }: Condition): ConditionGroup =>
  update(tree, { field, operator, value }, id, asIs);

/** Says how the rows of a group hold together. */
export const setWay = (tree: ConditionGroup, id: string, { combinator, not }: Way): ConditionGroup =>
  update(tree, { combinator, not }, id, asIs);

/** Takes a row or group away. */
export const removePart = (tree: ConditionGroup, id: string): ConditionGroup => remove(tree, id);

/** Moves a row or group one place up or down, into and out of groups. */
export const shiftPart = (tree: ConditionGroup, id: string, way: 'up' | 'down'): ConditionGroup => move(tree, id, way);

/** Moves a row or group to before what is at a path; the same tree where that is within itself or where it is. */
export const movePart = (tree: ConditionGroup, id: string, to: Path): ConditionGroup => {
  const from = getPathOfID(id, tree);
  if (from === null || isAncestor(from, to)) return tree;
  const near = from.slice(0, -1).join() === to.slice(0, -1).join() ? (to.at(-1) ?? 0) - (from.at(-1) ?? 0) : null;
  return near === 0 || near === 1 ? tree : move(tree, id, to);
};

/** The row or group with an id. */
export const partOf = (tree: ConditionGroup, id: string): Part | null => {
  if (tree.id === id) return tree;
  for (const part of tree.rules) {
    const found = part.id === id ? part : isGroup(part) ? partOf(part, id) : null;
    if (found) return found;
  }
  return null;
};

/** A row or group as a new one, with ids of its own. */
export const anew = (part: Part): Part & { id: string } => regenerateIDs(part);

/** Puts a part at a path, with the ids it has: React Query Builder's own insertion would give it others. */
const putIn = (group: ConditionGroup, part: Part, [step = 0, ...deeper]: Path): ConditionGroup => ({
  ...group,
  rules:
    deeper.length === 0
      ? group.rules.toSpliced(step, 0, part)
      : group.rules.map((row, at) => (at === step && isGroup(row) ? putIn(row, part, deeper) : row)),
});

const asksNothing = ({ rules }: ConditionGroup): boolean => rules.every((part) => !isGroup(part) && part.field === '');

/** Puts a row or group after another, or at the end of a group; a group put where there is nothing yet takes its place. */
export const putAt = (tree: ConditionGroup, id: string, part: Part): ConditionGroup => {
  if (tree.id === id && isGroup(part) && asksNothing(tree) && !asksNothing(part)) return { ...part, id };
  const near = partOf(tree, id);
  const path = getPathOfID(id, tree) ?? [];
  return near && isGroup(near) ? putIn(tree, part, [...path, near.rules.length]) : putAfter(tree, id, part);
};

/** Puts a row or group right after another; after the root is at its end. */
export const putAfter = (tree: ConditionGroup, id: string, part: Part): ConditionGroup => {
  const path = getPathOfID(id, tree) ?? [];
  const last = path.at(-1);
  return putIn(tree, part, last === undefined ? [tree.rules.length] : [...path.slice(0, -1), last + 1]);
};

/** Where the keyboard goes when a row or group is taken away: the next one, else the one before, else its group. */
export const neighbourOf = (tree: ConditionGroup, id: string): string | undefined => {
  const at = tree.rules.findIndex((part) => part.id === id);
  if (at !== -1) return (tree.rules[at + 1] ?? tree.rules[at - 1] ?? tree).id;
  for (const part of tree.rules) {
    const found = isGroup(part) ? neighbourOf(part, id) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
};
