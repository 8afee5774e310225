import type { Json, Problem } from '@ripen/domain';
import type { Catalogue } from '../catalogue.ts';
import type { Next } from '../changes/next.ts';
import type { RuleContext } from '../rule.ts';
import type { Reads } from './reads-found.ts';
import type { Told } from '../sql/told.ts';
import type { SqlVoice } from './sql-voice.ts';
import type { Voice } from './voice.ts';

export type { Voice } from './voice.ts';

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
  kind: 'variable';
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

/** Data whose properties may be read without asking whether they are its own: `isPlain` was asked at the door. */
export type Plain = Readonly<Record<string, unknown>>;

interface Steps {
  step(data: unknown, facts: RuleContext | undefined): unknown;
  test(data: unknown, facts: RuleContext | undefined): boolean;
}

/** A step of a compiled rule: the value of a node for some data. Quick steps take `Plain` data; only quick builds make them. */
export type Step = Steps['step'];

/** A step that only says whether the value is true in the sense of JSON Logic. */
export type Test = Steps['test'];

/** Makes the steps of a node's arguments. */
export interface Build {
  value: (node: Node) => Step;
  test: (node: Node) => Test;
  /** The build of a rule that is asked once per element. */
  inside: () => Build;
  /** Whether steps may be taken together where that is quicker. */
  readonly quick: boolean;
  /** The key of a variable with a path of one name and no default, if quick steps may read it; else null. */
  peekable: (node: Node) => string | null;
}

/** Says when nodes may change as time passes: their values, or only whether they are true. */
export interface Changes {
  readonly build: Build;
  value: (node: Node) => Next;
  truth: (node: Node) => Next;
  /** For a rule that is asked once per element. */
  inside: () => Changes;
}

/** How two values are compared, in words and for reading numbers of times. */
export type Relation = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** What a value is, as far as it can be known without data. */
export type ValueType = 'text' | 'number' | 'boolean' | 'date' | 'list' | 'any';

/** Says what is wrong with an argument that has to be a literal, or null. */
export type LiteralShape = (value: unknown) => string | null;

/** One operator with all its cells: what it takes, how it is computed, told, read and checked. */
export interface Operator {
  readonly name: string;
  /** The fewest and the most arguments of a rule that may be stored. */
  readonly arity: readonly [number, number];
  /** Arguments that are literals and never rules, by place. */
  readonly literals?: readonly (LiteralShape | null)[];
  /** The place of the argument that is a rule of its own, asked once per element of a list or once per event. */
  readonly inner?: { place: number; of: 'element' | 'event' };
  /** What it gives. */
  readonly gives: ValueType;
  /** What its arguments should be; the last one holds for all that follow. */
  readonly takes?: readonly ValueType[];
  /** May be evaluated, but not stored. */
  readonly unstorable?: true;
  /** Makes its result longer than its arguments, so that repeating it may explode. */
  readonly grows?: true;
  /** Looks at data or facts by itself, not only through its arguments. */
  readonly looks?: true;
  readonly step: (call: Call, build: Build) => Step;
  /** The step when only truth is asked; needed only where that is quicker. */
  readonly test?: (call: Call, build: Build) => Test;
  /** When its value may change as time passes (else when an argument may), and its truth, where that is rarer. */
  readonly changes?: (call: Call, changes: Changes) => Next;
  readonly turns?: (call: Call, changes: Changes) => Next;
  /** For a number that only rises or only falls as time passes: when its comparison with a limit may change. */
  readonly crosses?: (call: Call, changes: Changes) => (limit: number) => Next;
  /** What it is in SQL; without it the operator can't be told in SQL. */
  readonly sql?: (call: Call, voice: SqlVoice) => Told;
  readonly english: (call: Call, voice: Voice) => string;
  /** The clause denied; without it "not" is put before the clause. */
  readonly denied?: (call: Call, voice: Voice) => string;
  /** Tells a comparison of its result with a value in words of its own. */
  readonly compared?: (call: Call, relation: Relation, value: Node, voice: Voice) => string | null;
  /** Tells the moment it gives as something a lead did: "last viewed Pricing". */
  readonly deed?: (call: Call, voice: Voice) => string;
  /** Tells what it gave for some lead, for the trace: "3 times". */
  readonly result?: (value: unknown) => string;
  readonly reads?: (call: Call, reads: Reads) => void;
  readonly check?: (call: Call, catalogue: Catalogue, inner: boolean) => readonly Problem[];
}

const absent: Literal = { kind: 'literal', value: undefined, at: '' };

/** The argument at a place, or the literal `undefined` where there is none. */
export const argument = (call: Call, place: number): Node => call.args[place] ?? absent;

/** The literal value of an argument; `undefined` where it is absent or no literal. */
export const constant = (call: Call, place: number): Json | undefined => {
  const node = argument(call, place);
  return node.kind === 'literal' ? node.value : undefined;
};

/** An argument that is a literal text by its shape; empty where it is none. */
export const textAt = (call: Call, place: number): string => {
  const value = constant(call, place);
  return typeof value === 'string' ? value : '';
};
