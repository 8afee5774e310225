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
const enough = 10;

const ownFaults = (node: Node, catalogue: Catalogue, inner: boolean): readonly Problem[] => {
  switch (node.kind) {
    case 'literal':
      if (typeof node.value !== 'string' || node.value.length <= longestText) return [];
      return [fault('rule_too_large', `A text may have ${longestText} letters at most.`, node.at)];
    case 'list':
      return [];
    case 'variable': {
      const wrong = variableFault(node.path, node.at, catalogue, inner);
      return wrong ? [wrong] : [];
    }
    case 'call':
      if (node.operator.name === 'var')
        return [fault('rule_shape', 'A stored rule must name its fields outright.', node.at)];
      return [...unstorable(node), ...callFaults(node, catalogue, inner), ...costFaults(node, inner)];
  }
};

const unstorable = ({ operator, at }: Call): Problem[] =>
  operator.unstorable
    ? [fault('rule_operator_unknown', `${operator.name} can't be in a rule that is stored.`, at)]
    : [];

const childrenOf = (node: Node): readonly Node[] => {
  if (node.kind === 'list') return node.items;
  if (node.kind === 'variable') return node.fallback ? [node.fallback] : [];
  return node.kind === 'call' ? node.args : [];
};

/** Gives one problem after the other, so that whoever has seen enough needn't look for more. */
function* problemsOf(node: Node, catalogue: Catalogue, inner: boolean): Generator<Problem> {
  yield* ownFaults(node, catalogue, inner);
  const innerPlace = node.kind === 'call' ? node.operator.inner?.place : undefined;
  for (const [place, child] of childrenOf(node).entries())
    yield* problemsOf(child, catalogue, inner || place === innerPlace);
}

/** What is wrong with a rule someone wants to store, with JSON pointers and words; empty when it may be stored. */
export const check = (rule: unknown, catalogue: Catalogue): Problem[] => {
  const seen = inspect(rule, storedLimits);
  if (!seen.ok) return [seen.error];
  const found: Problem[] = [];
  for (const problem of problemsOf(parse(seen.value), catalogue, false)) if (found.push(problem) >= enough) break;
  return found;
};
