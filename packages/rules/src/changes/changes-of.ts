import { elements } from '../evaluate/elements.ts';
import { carefulBuild } from '../evaluate/build.ts';
import { argument, type Build, type Call, type Changes, type Node } from '../tree/operator.ts';
import type { Next } from './next.ts';
import { weightOf } from '../tree/weight-of.ts';
import { leastOf } from './least-of.ts';
import { never } from './never.ts';

const ofElements = (call: Call, place: number, changes: Changes): Next => {
  const inner = changes.inside().value(argument(call, place));
  if (inner === never) return never;
  const cost = weightOf(argument(call, place));
  const over = changes.build.value(argument(call, 0));
  return (data, facts) => {
    let soonest = Number.POSITIVE_INFINITY;
    for (const item of elements(over(data, facts), cost) ?? []) soonest = Math.min(soonest, inner(item, facts));
    return soonest;
  };
};

const ofArguments = (call: Call, changes: Changes): Next => {
  const { inner } = call.operator;
  return leastOf(
    call.args.map((arg, place) => (inner?.place === place ? ofElements(call, place, changes) : changes.value(arg))),
  );
};

const valueOf = (node: Node, changes: Changes): Next => {
  switch (node.kind) {
    case 'literal':
      return never;
    case 'list':
      return leastOf(node.items.map((item) => changes.value(item)));
    case 'variable':
      return node.fallback === null ? never : changes.value(node.fallback);
    case 'call':
      return node.operator.changes?.(node, changes) ?? ofArguments(node, changes);
  }
};

const truthOf = (node: Node, changes: Changes): Next => {
  if (node.kind !== 'call') return changes.value(node);
  const { turns, crosses } = node.operator;
  return turns?.(node, changes) ?? crosses?.(node, changes)(0) ?? changes.value(node);
};

/** Says of nodes when they change; what they are meanwhile is computed by the steps of a build. */
export const changesOf = (build: Build): Changes => {
  const changes: Changes = {
    build,
    value: (node) => valueOf(node, changes),
    truth: (node) => truthOf(node, changes),
    inside: () => (build === carefulBuild ? changes : changesOf(carefulBuild)),
  };
  return changes;
};
