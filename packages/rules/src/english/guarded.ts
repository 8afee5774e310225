import { type Call, type Node } from '../tree/operator.ts';

const guardPath = (node: Node | undefined, sign: '!' | '!!'): string | null => {
  if (node?.kind !== 'call' || node.operator.name !== sign || node.args.length !== 1) return null;
  const [missing] = node.args;
  if (missing?.kind !== 'call' || missing.operator.name !== 'missing' || missing.args.length !== 1) return null;
  const [name] = missing.args;
  return name?.kind === 'literal' && typeof name.value === 'string' ? name.value : null;
};

const mentions = (node: Node, path: string): boolean => {
  if (node.kind === 'variable') return node.path.join('.') === path;
  return node.kind === 'call' && node.args.some((arg) => mentions(arg, path));
};

const joins = new Set(['and', 'or', 'if', '?:']);

const behindGuard = (call: Call, join: 'and' | 'or', sign: '!' | '!!'): Call | null => {
  if (call.operator.name !== join || call.args.length !== 2) return null;
  const [guard, condition] = call.args;
  const path = guardPath(guard, sign);
  if (path === null || condition?.kind !== 'call' || joins.has(condition.operator.name)) return null;
  return mentions(condition, path) ? condition : null;
};

/**
 * The condition of a call such as `{"and":[{"!":[{"missing":["companySize"]}]},{"<":[{"var":"companySize"},50]}]}`, which
 * is "company size is less than 50" for people; null when a call is no such form.
 */
export const guardedBy = (call: Call): Call | null => behindGuard(call, 'and', '!');

/**
 * The condition of a call such as `{"or":[{"!!":[{"missing":["country"]}]},{"==":[{"var":"country"},"Norway"]}]}`, which is
 * "country isn't Norway" for people where it is denied; null when a call is no such form.
 */
export const deniedlyGuarded = (call: Call): Call | null => behindGuard(call, 'or', '!!');
