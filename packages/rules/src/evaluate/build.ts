import type { Build, List, Node, Step, Test, Variable } from '../tree/operator.ts';
import { folded } from './fold.ts';
import { follow, isSafe, own, peek } from './path.ts';
import { truthy } from './truthy.ts';

const reader = (node: Variable, build: Build): Step => {
  const { path } = node;
  const [first, ...more] = path;
  if (first === undefined) return (data) => data;
  const key = build.peekable(node);
  if (key !== null) return more.length === 0 ? (data) => peek(data, key) : (data) => follow(peek(data, key), more);
  return more.length === 0 ? (data) => own(data, first) : (data) => follow(data, path);
};

const variable = (node: Variable, build: Build): Step => {
  const read = reader(node, build);
  if (node.path.length === 0) return read;
  if (node.fallback === null) return (data, facts) => read(data, facts) ?? null;
  const fallback = build.value(node.fallback);
  return (data, facts) => {
    const value = read(data, facts);
    return value === undefined ? (fallback(data, facts) ?? null) : value;
  };
};

const list = (node: List, build: Build): Step => {
  const items = node.items.map((item) => build.value(item));
  return (data, facts) => items.map((item) => item(data, facts));
};

/** The step of a node, its arguments made by a build. */
export const stepOf = (node: Node, build: Build): Step => {
  switch (node.kind) {
    case 'literal': {
      const constant = node.value;
      return () => constant;
    }
    case 'list':
      return list(node, build);
    case 'variable':
      return variable(node, build);
    case 'call':
      return folded(node, node.operator.step(node, build));
  }
};

const test = (node: Node, build: Build): Test => {
  if (node.kind === 'call' && node.operator.test) return node.operator.test(node, build);
  const step = build.value(node);
  return (data, facts) => truthy(step(data, facts));
};

const builder = (inner: boolean, plain: boolean): Build => {
  const build: Build = {
    inner,
    value: (node) => stepOf(node, build),
    test: (node) => test(node, build),
    inside: () => (inner ? build : innerBuild),
    peekable: (node) => {
      if (!plain || node.kind !== 'variable') return null;
      const [key] = node.path;
      return key !== undefined && isSafe(key) ? key : null;
    },
  };
  return build;
};

const innerBuild = builder(true, false);

/** Builds steps for data of any kind. */
export const carefulBuild = builder(false, false);

/** Builds steps for data that `isPlain` let pass. */
export const quickBuild = builder(false, true);
