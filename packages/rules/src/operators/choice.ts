import { never } from '../changes/never.ts';
import type { Build, Call, Changes, Node, Operator, Step, Voice } from '../tree/operator.ts';
import type { Next } from '../changes/next.ts';
import type { Told } from '../sql/told.ts';
import type { SqlVoice } from '../tree/sql-voice.ts';

interface Branch {
  when: Node;
  then: Node;
}

const branchesOf = (call: Call): { branches: Branch[]; otherwise: Node | null } => {
  const branches: Branch[] = [];
  for (let index = 0; index + 1 < call.args.length; index += 2) {
    const [when, then] = call.args.slice(index, index + 2);
    if (when && then) branches.push({ when, then });
  }
  return { branches, otherwise: call.args.length % 2 === 1 ? (call.args.at(-1) ?? null) : null };
};

const step = (call: Call, build: Build): Step => {
  const { branches, otherwise } = branchesOf(call);
  const pairs = branches.map(({ when, then }) => ({ when: build.test(when), then: build.value(then) }));
  const last = otherwise ? build.value(otherwise) : () => null;
  return (data, facts) => {
    for (const pair of pairs) if (pair.when(data, facts)) return pair.then(data, facts);
    return last(data, facts);
  };
};

/** Of the conditions up to the one that decides, and of what it decides. */
const turns = (call: Call, changes: Changes): Next => {
  const { branches, otherwise } = branchesOf(call);
  const pairs = branches.map(({ when, then }) => ({
    holds: changes.build.test(when),
    when: changes.truth(when),
    then: changes.truth(then),
  }));
  const last = otherwise ? changes.truth(otherwise) : never;
  return (data, facts) => {
    let soonest = Number.POSITIVE_INFINITY;
    for (const { holds, when, then } of pairs) {
      soonest = Math.min(soonest, when(data, facts));
      if (holds(data, facts)) return Math.min(soonest, then(data, facts));
    }
    return Math.min(soonest, last(data, facts));
  };
};

const outcome = (node: Node, voice: Voice): string => (node.kind === 'call' ? voice.clause(node) : voice.noun(node));

const english = (call: Call, voice: Voice): string => {
  const { branches, otherwise } = branchesOf(call);
  if (branches.length === 0) return otherwise ? outcome(otherwise, voice) : 'nothing';
  const parts = branches.map(({ when, then }) => `if ${voice.clause(when)} then ${outcome(then, voice)}`);
  return [...parts, ...(otherwise ? [`otherwise ${outcome(otherwise, voice)}`] : [])].join(', ');
};

const sql = (call: Call, voice: SqlVoice): Told => {
  const { branches, otherwise } = branchesOf(call);
  const last = otherwise ? voice.test(otherwise) : 'false';
  const cases = branches.map(({ when, then }) => `when ${voice.test(when)} then ${voice.test(then)}`);
  return { is: 'truth', sql: cases.length === 0 ? last : `case ${cases.join(' ')} else ${last} end` };
};

const choiceNamed = (name: string): Operator => ({
  name,
  arity: [1, Number.POSITIVE_INFINITY],
  gives: 'any',
  step,
  turns,
  sql,
  english,
  denied: (call, voice) => `not (${english(call, voice)})`,
});

/** `if`: the value after the first condition that is true, else the last. */
export const choice = choiceNamed('if');

/** `?:`: another name of `if`. */
export const ternary = choiceNamed('?:');
