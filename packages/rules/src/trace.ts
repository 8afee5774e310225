import type { Catalogue } from './catalogue.ts';
import { compileTree } from './compile.ts';
import { describeTree } from './describe.ts';
import { voiceFor } from './english/voice.ts';
import { withinBudget } from './evaluate/budget.ts';
import { truthy } from './evaluate/truthy.ts';
import type { Rule, RuleContext } from './rule.ts';
import { recorder } from './trace/recorder.ts';
import { recordingBuild } from './trace/recording-build.ts';
import { toJson, type Trace } from './trace/trace-part.ts';
import { treeOf } from './tree/tree-of.ts';

/**
 * Makes a rule ready to be traced, with the labels of a catalogue. The answer is `evaluate`'s; the parts are what a second
 * passage through the same operators kept, or none when the rule costs more than its budget. Throws a `RuleError` when
 * the rule is malformed.
 */
export const tracer = (rule: Rule, catalogue?: Catalogue): ((data: unknown, context?: RuleContext) => Trace) => {
  const tree = treeOf(rule);
  const voice = voiceFor(catalogue ?? null);
  const answer = compileTree(tree);
  return (data, context) => {
    const value = answer(data, context);
    const kept = recorder();
    withinBudget(recordingBuild(kept, voice).clause(tree))(data, context);
    const [root] = kept.parts;
    const said = root?.said ?? `${describeTree(tree, voice)} (it costs more than a rule may)`;
    return { said, value: toJson(value), truthy: truthy(value), parts: root?.parts ?? [] };
  };
};

/** The same answer as `evaluate`, with every step kept; throws a `RuleError` when the rule is malformed. */
export const trace = (rule: Rule, data: unknown, context?: RuleContext): Trace => tracer(rule)(data, context);
