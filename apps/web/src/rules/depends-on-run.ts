import type { Json } from '@ripen/domain';

const isOfRun = (name: Json | undefined): boolean => typeof name === 'string' && /^(?:event|data)(?:\.|$)/.test(name);

const nameIn = (held: Json): Json | undefined => (Array.isArray(held) ? held[0] : held);

const partDepends = ([operator, held]: [string, Json]): boolean => {
  if (operator === 'var') return isOfRun(nameIn(held));
  if (operator.startsWith('event-')) return Array.isArray(held) && held[1] === 'this-run';
  return dependsOnRun(held);
};

/** Whether a rule asks of what only a run knows: the event or data that started it, or the time since then. */
export const dependsOnRun = (rule: Json): boolean => {
  if (Array.isArray(rule)) return rule.some(dependsOnRun);
  return typeof rule === 'object' && rule !== null && Object.entries(rule).some(partDepends);
};
