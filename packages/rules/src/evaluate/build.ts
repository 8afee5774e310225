import type { Build, List, Node, Plain, Step, Test, Variable } from '../tree/operator.ts';
import { folded } from './fold.ts';
import { follow, isSafe, own } from './path.ts';
import { truthy } from './truthy.ts';

const careful = (path: readonly string[]): Step => {
  const [first, ...more] = path;
  if (first === undefined) return (data) => data;
  return more.length === 0 ? (data) => own(data, first) : (data) => follow(data, path);
};

const reader = ({ path }: Variable, build: Build): Step => {
  const [first, ...more] = path;
  if (!build.quick || first === undefined || !isSafe(first)) return careful(path);
  return more.length === 0 ? (data: Plain) => data[first] : (data: Plain) => follow(data[first], more);
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
  const key = build.peekable(node);
  if (key !== null) return (data: Plain) => truthy(data[key]);
  if (node.kind === 'call' && node.operator.test) return node.operator.test(node, build);
  const step = build.value(node);
  return (data, facts) => truthy(step(data, facts));
};

const builder = (quick: boolean): Build => {
  const build: Build = {
    quick,
    value: (node) => stepOf(node, build),
    test: (node) => test(node, build),
    inside: () => carefulBuild,
    peekable: (node) => {
      if (!quick || node.kind !== 'variable' || node.path.length !== 1 || node.fallback !== null) return null;
      const [key] = node.path;
      return key !== undefined && isSafe(key) ? key : null;
    },
  };
  return build;
};

/** Builds steps for data of any kind. */
export const carefulBuild: Build = builder(false);

/** Builds steps for data that `isPlain` let pass. */
export const quickBuild: Build = builder(true);
