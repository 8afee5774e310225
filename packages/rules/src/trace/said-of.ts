import { describeTree } from '../describe.ts';
import { listed } from '../english/listed.ts';
import { capitalised } from '../english/names.ts';
import { sayValue } from '../english/say-value.ts';
import type { Build, Node, Step, Voice } from '../tree/operator.ts';
import { factsOf, isGroup } from './conditions.ts';
import { toJson } from './trace-part.ts';

/** Tells a step with what one lead's data made of it: "Company size is at least 200 (it is 80)". */
export type Said = (...asked: Parameters<Step>) => string;

interface Fact {
  name: string;
  verb: string;
  tell: Said;
}

const factOf = (node: Node, voice: Voice, build: Build): Fact => {
  const step = build.value(node);
  const result = node.kind === 'call' ? node.operator.result : undefined;
  const tell: Said = (data, facts) => {
    const value = step(data, facts);
    return result ? result(value) : sayValue(toJson(value));
  };
  return { name: voice.noun(node), verb: result ? '' : 'it is ', tell };
};

const distinct = (facts: readonly Fact[]): Fact[] =>
  facts.filter(({ name }, index) => facts.findIndex((fact) => fact.name === name) === index);

/** The words of a step, made ready once. */
export const saidOf = (node: Node, voice: Voice, build: Build): Said => {
  if (isGroup(node)) {
    const told = voice.inner ? capitalised(voice.clause(node)) : describeTree(node, voice);
    return () => told;
  }
  const told = capitalised(voice.clause(node));
  const facts = distinct(factsOf(node).map((fact) => factOf(fact, voice, build)));
  const [only, ...more] = facts;
  if (only === undefined) return () => told;
  if (more.length === 0) return (...asked) => `${told} (${only.verb}${only.tell(...asked)})`;
  return (...asked) => `${told} (${listed('and', facts.map(({ name, tell }) => `${name} is ${tell(...asked)}`))})`;
};
