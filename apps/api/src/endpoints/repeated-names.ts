import type { Problem } from '@ripen/domain';

/** A problem for every item whose name an earlier one has, in a body of `items`. */
export const repeatedNames = (items: readonly { name: string }[]): Problem[] => {
  const seen = new Set<string>();
  return items.flatMap(({ name }, index) => {
    if (seen.has(name))
      return [{ code: 'name_repeated', detail: `“${name}” is there twice`, pointer: `/items/${index}/name` }];
    seen.add(name);
    return [];
  });
};
