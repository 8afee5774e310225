import { pathOf } from './evaluate/path.ts';
import type { Rule } from './rule.ts';
import { namesIn } from './tree/names-in.ts';
import type { Call, Node } from './tree/operator.ts';
import type { Reads } from './tree/reads-found.ts';
import { treeOf } from './tree/tree-of.ts';

type Of = 'lead' | 'event' | 'element';

const note = (names: string[], name: string | undefined): void => {
  if (name !== undefined && !names.includes(name)) names.push(name);
};

const ofLead = ([first, second]: readonly string[], found: Reads): void => {
  if (first === 'event') note(found.eventProperties, second === 'name' ? undefined : second);
  else if (first === 'tags') found.tags = true;
  else if (first === 'stage') found.stage = true;
  else if (first === 'score' || first === 'band') found.score = true;
  else note(found.fields, first);
};

const readPath = (path: readonly string[], of: Of, found: Reads): void => {
  if (of === 'lead') ofLead(path, found);
  if (of === 'event') note(found.eventProperties, path[0]);
};

const visitCall = (call: Call, of: Of, found: Reads): void => {
  const { operator, args } = call;
  operator.reads?.(call, found);
  const named = operator.name === 'missing' ? args : operator.name === 'missing_some' ? args.slice(1) : [];
  for (const { name } of namesIn(named).names) readPath(pathOf(name), of, found);
  args.forEach((arg, place) => visit(arg, operator.inner?.place === place ? operator.inner.of : of, found));
};

const visit = (node: Node, of: Of, found: Reads): void => {
  if (node.kind === 'call') visitCall(node, of, found);
  if (node.kind === 'list') for (const item of node.items) visit(item, of, found);
  if (node.kind === 'variable') {
    readPath(node.path, of, found);
    if (node.fallback) visit(node.fallback, of, found);
  }
};

/**
 * Every fact a rule depends on: fields of the lead (email, time zone, and `data` of the API trigger among them),
 * properties of events, events it counts, segments, consents, scoring models, and whether tags, score or band, stage and the time matter. Throws a
 * `RuleError` when the rule is malformed. A rule that `check` passed hides nothing from it.
 */
export const reads = (rule: Rule): Reads => {
  const found: Reads = {
    fields: [],
    eventProperties: [],
    events: [],
    segments: [],
    consents: [],
    models: [],
    tags: false,
    score: false,
    stage: false,
    time: false,
  };
  visit(treeOf(rule), 'lead', found);
  return found;
};
