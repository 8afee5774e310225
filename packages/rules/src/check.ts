import type { Problem } from '@ripen/domain';
import type { Catalogue } from './catalogue.ts';
import { callFaults } from './check/call-faults.ts';
import { costFaults } from './check/cost-faults.ts';
import { fault } from './check/fault.ts';
import { variableFault } from './check/variable-fault.ts';
import { longestText, storedLimits } from './limits.ts';
import { inspect } from './tree/inspect.ts';
import type { Call, Node } from './tree/operator.ts';
import { parse } from './tree/parse.ts';

/** More problems than these nobody reads. */
const enough = 20;

const callProblems = (call: Call, catalogue: Catalogue, inner: boolean): Problem[] => {
  const { operator, args, at } = call;
  if (operator.name === 'var') return [fault('rule_shape', 'A stored rule must name its fields outright.', at)];
  const own = [...callFaults(call, catalogue, inner), ...costFaults(call, inner)];
  return [
    ...own,
    ...args.flatMap((arg, place) => problemsOf(arg, catalogue, inner || place === operator.inner?.place)),
  ];
};

const problemsOf = (node: Node, catalogue: Catalogue, inner: boolean): Problem[] => {
  switch (node.kind) {
    case 'literal':
      return typeof node.value === 'string' && node.value.length > longestText
        ? [fault('rule_too_large', `A text may have ${longestText} letters at most.`, node.at)]
        : [];
    case 'list':
      return node.items.flatMap((item) => problemsOf(item, catalogue, inner));
    case 'variable':
      return [
        ...[variableFault(node.path, node.at, catalogue, inner) ?? []].flat(),
        ...(node.fallback ? problemsOf(node.fallback, catalogue, inner) : []),
      ];
    case 'call':
      return callProblems(node, catalogue, inner);
  }
};

/** What is wrong with a rule someone wants to store, with JSON pointers and words; empty when it may be stored. */
export const check = (rule: unknown, catalogue: Catalogue): Problem[] => {
  const seen = inspect(rule, storedLimits);
  return seen.ok ? problemsOf(parse(seen.value), catalogue, false).slice(0, enough) : [seen.error];
};
