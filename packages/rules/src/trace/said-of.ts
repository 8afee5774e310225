import { describeTree } from '../describe.ts';
import { listed } from '../english/listed.ts';
import { capitalised } from '../english/names.ts';
import { sayValue } from '../english/say-value.ts';
import { isList } from '../evaluate/is-list.ts';
import type { Build, Node, Step, Voice } from '../tree/operator.ts';
import { factsOf, isGroup } from './conditions.ts';
import { toJson } from './trace-part.ts';

/** Tells a step with what one lead's data made of it: "Company size is at least 200 (it is 80)". */
export type Said = (...asked: Parameters<Step>) => string;

interface Fact {
  name: string;
  node: Node;
  step: Step;
}

const tell = ({ node }: Fact, value: unknown, alone: boolean): string => {
  if (node.kind === 'call' && node.operator.result) return node.operator.result(value);
  const said = sayValue(toJson(value));
  if (!alone) return said;
  return `${isList(value) && value.length > 0 ? 'they are' : 'it is'} ${said}`;
};

const factsFor = (node: Node, voice: Voice, build: Build): Fact[] => {
  const facts = factsOf(node).map((fact): Fact => ({ name: voice.noun(fact), node: fact, step: build.value(fact) }));
  return facts.filter(({ name }, index) => facts.findIndex((fact) => fact.name === name) === index);
};

/** The words of a step, made ready once. */
export const saidOf = (node: Node, voice: Voice, build: Build): Said => {
  if (isGroup(node)) {
    const told = voice.inner ? capitalised(voice.clause(node)) : describeTree(node, voice);
    return () => told;
  }
  const told = capitalised(voice.clause(node));
  const facts = factsFor(node, voice, build);
  const [only, ...more] = facts;
  if (only === undefined) return () => told;
  if (more.length === 0) return (...asked) => `${told} (${tell(only, only.step(...asked), true)})`;
  return (...asked) =>
    `${told} (${listed(
      'and',
      facts.map((fact) => `${fact.name} is ${tell(fact, fact.step(...asked), false)}`),
    )})`;
};
