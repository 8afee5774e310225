import { carefulBuild, stepOf } from '../evaluate/build.ts';
import { truthy } from '../evaluate/truthy.ts';
import type { Build, Node, Step, Voice } from '../tree/operator.ts';
import { isCondition, isGroup } from './conditions.ts';
import type { Recorder } from './recorder.ts';
import { saidOf } from './said-of.ts';

const joins = new Set(['and', 'or']);

/** The arguments of `and` and `or` that came after the answer was settled: they are asked too, so that all can be shown. */
const askRest = (steps: readonly Step[], recorder: Recorder): ((...asked: Parameters<Step>) => void) => {
  return (...asked) => {
    for (const step of steps.slice(recorder.parts.length)) step(...asked);
  };
};

const inGroup = (node: Node, build: Build, clause: (node: Node) => Step, recorder: Recorder): Step => {
  if (node.kind !== 'call' || !joins.has(node.operator.name)) return stepOf(node, build);
  const step = stepOf(node, { ...build, value: clause });
  const rest = askRest(node.args.map(clause), recorder);
  return (...asked) => {
    const value = step(...asked);
    rest(...asked);
    return value;
  };
};

/** Builds steps that compute what all others compute, and keep what they did; `clause` keeps a step whatever it is. */
export const recordingBuild = (recorder: Recorder, voice: Voice): Build & { clause: (node: Node) => Step } => {
  const clause = (node: Node): Step => {
    const step = isGroup(node) ? inGroup(node, build, clause, recorder) : carefulBuild.value(node);
    const said = saidOf(node, voice, carefulBuild);
    return (...asked) =>
      recorder.keep(
        () => said(...asked),
        () => step(...asked),
      );
  };
  const build: Build = {
    quick: false,
    peekable: () => null,
    inside: () => (voice.inner ? build : recordingBuild(recorder, voice.inside())),
    value: (node) => (isCondition(node) ? clause(node) : stepOf(node, build)),
    test: (node) => {
      const step = clause(node);
      return (...asked) => truthy(step(...asked));
    },
  };
  return { ...build, clause };
};
