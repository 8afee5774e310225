import type { Stage } from '@ripen/domain';
import {
  type CompiledRule,
  compile,
  describe,
  type NextChange,
  nextChange,
  type Reads,
  reads,
  type Rule,
} from '@ripen/rules';
import type { Catalogue } from '@ripen/rules';

/** Who belongs in a stage, compiled: when it holds, what that depends on, and when it may change as time passes. */
export interface StageEntry {
  rule: Rule;
  /** The rule in words. */
  said: string;
  holds: CompiledRule;
  reads: Reads;
  nextChange: NextChange;
}

/** A stage at its place in the order; `entry` is set where leads move there as soon as its rule holds. */
export interface CompiledStage {
  stage: Stage;
  place: number;
  entry: StageEntry | null;
}

/** Compiles a workspace's stages, whose rules were checked when they were saved. */
export const compileStages = (catalogue: Catalogue | undefined): CompiledStage[] =>
  (catalogue?.stages ?? []).map((stage, place) => ({ stage, place, entry: entryOf(stage, catalogue) }));

const entryOf = ({ entry }: Stage, catalogue: Catalogue | undefined): StageEntry | null => {
  if (entry?.auto !== true) return null;
  const { rule } = entry;
  return {
    rule,
    said: describe(rule, catalogue),
    holds: compile(rule),
    reads: reads(rule),
    nextChange: nextChange(rule),
  };
};
