import type { Field, Json, Problem, Stage } from '@ripen/domain';
import type { RuleContext } from './rule.ts';

/** What the rules of a workspace may speak of. */
export interface Catalogue {
  fields: readonly Field[];
  events: readonly string[];
  segments: readonly { id: string; name: string }[];
  stages: readonly Stage[];
}

/** A value that is no rule: `at` is its JSON pointer in the rule. Absent arguments are `undefined`. */
export interface Literal {
  kind: 'literal';
  value: Json | undefined;
  at: string;
}

/** A list whose items are rules. */
export interface List {
  kind: 'list';
  items: readonly Node[];
  at: string;
}

/** A variable with a path known beforehand; an empty path is the data as a whole. */
export interface Variable {
  kind: 'field';
  path: readonly string[];
  fallback: Node | null;
  at: string;
}

/** An operator with its arguments. */
export interface Call {
  kind: 'call';
  operator: Operator;
  args: readonly Node[];
  at: string;
}

/** The closed tree every rule becomes. */
export type Node = Literal | List | Variable | Call;

/** A step of a compiled rule: the value of a node for some data. */
export type Step = (data: unknown, facts: RuleContext | undefined) => unknown;

/** A step that only says whether the value is true in the sense of JSON Logic. */
export type Test = (data: unknown, facts: RuleContext | undefined) => boolean;

/** Makes the steps of a node's arguments. `inner` is true within a rule that is asked once per element. */
export interface Build {
  value: (node: Node) => Step;
  test: (node: Node) => Test;
  inside: () => Build;
  readonly inner: boolean;
}

/** Tells nodes in English: as a noun phrase, as a clause, or as a clause denied. */
export interface Voice {
  readonly catalogue: Catalogue | null;
  noun: (node: Node) => string;
  clause: (node: Node) => string;
  denial: (node: Node) => string;
  inside: () => Voice;
}

/** What a value is, as far as it can be known without data. */
export type ValueType = 'text' | 'number' | 'boolean' | 'date' | 'list' | 'any';

/** The facts a rule depends on. */
export interface Reads {
  fields: string[];
  eventProperties: string[];
  events: string[];
  segments: string[];
  tags: boolean;
  score: boolean;
  stage: boolean;
  time: boolean;
}

/** What an argument has to be when it is no rule: gives the words of what is wrong, or null. */
export type LiteralShape = (value: Json | undefined) => string | null;

/** One operator with all its cells: how many arguments, how it is computed, told, read and checked. */
export interface Operator {
  readonly name: string;
  /** The fewest and the most arguments of a rule that may be stored. */
  readonly arity: readonly [number, number];
  /** Arguments that are literals and never rules, by place. */
  readonly literals?: readonly (LiteralShape | null)[];
  /** The place of the argument that is a rule asked once per element. */
  readonly inner?: number;
  /** What it gives. */
  readonly gives: ValueType;
  /** What each argument should be; the last one holds for all that follow. */
  readonly takes?: readonly ValueType[];
  /** May be in rules that are evaluated, not in rules that are stored. */
  readonly unstorable?: true;
  /** Makes its result longer than its arguments, so that repeating it may explode. */
  readonly grows?: true;
  readonly step: (call: Call, build: Build) => Step;
  /** The step when only truth is asked; for operators that give a boolean, `step` serves. */
  readonly test?: (call: Call, build: Build) => Test;
  readonly english: (call: Call, voice: Voice) => string;
  /** The clause denied; without it "not" is put before the clause. */
  readonly denied?: (call: Call, voice: Voice) => string;
  readonly reads?: (call: Call, reads: Reads, inner: boolean) => void;
  readonly check?: (call: Call, catalogue: Catalogue, inner: boolean) => readonly Problem[];
}

const absent: Literal = { kind: 'literal', value: undefined, at: '' };

/** The argument at a place, or the literal `undefined` where there is none. */
export const argument = (call: Call, place: number): Node => call.args[place] ?? absent;
