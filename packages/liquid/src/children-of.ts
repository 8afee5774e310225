import type { Template } from 'liquidjs';

/** What stands in a tag's block, or null where it has none; nothing is rendered. */
export const childrenOf = (template: Template): Template[] | null => {
  const steps = template.children?.(false, true);
  if (!steps) return null;
  let step = steps.next();
  while (step.done !== true) step = steps.next(step.value);
  return step.value;
};
