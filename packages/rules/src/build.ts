import type { Build, Node, Step, Test } from './operator.ts';
import { follow, own } from './path.ts';
import { truthy } from './truthy.ts';

const reader = (path: readonly string[]): Step => {
  const [only, ...more] = path;
  if (only === undefined) return (data) => data;
  return more.length === 0 ? (data) => own(data, only) : (data) => follow(data, path);
};

const variable = (path: readonly string[], fallback: Step): Step => {
  const read = reader(path);
  if (path.length === 0) return read;
  return (data, facts) => {
    const value = read(data, facts);
    if (value !== undefined) return value;
    const instead = fallback(data, facts);
    return instead === undefined ? null : instead;
  };
};

const value = (node: Node, build: Build): Step => {
  switch (node.kind) {
    case 'literal': {
      const constant = node.value;
      return () => constant;
    }
    case 'list': {
      const items = node.items.map((item) => build.value(item));
      return (data, facts) => items.map((item) => item(data, facts));
    }
    case 'field':
      return variable(node.path, node.fallback ? build.value(node.fallback) : () => null);
    case 'call':
      return node.operator.step(node, build);
  }
};

const test = (node: Node, build: Build): Test => {
  if (node.kind === 'call' && node.operator.test) return node.operator.test(node, build);
  const step = build.value(node);
  return (data, facts) => truthy(step(data, facts));
};

const builder = (inner: boolean): Build => {
  const build: Build = {
    inner,
    value: (node) => value(node, build),
    test: (node) => test(node, build),
    inside: () => (inner ? build : inside),
  };
  return build;
};

const inside = builder(true);

/** Builds steps that do nothing but compute. */
export const plainBuild = builder(false);
