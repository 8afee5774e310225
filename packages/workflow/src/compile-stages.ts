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

/** The rule by which a team gets leads that are handed over, compiled. */
export interface TeamRoute {
  team: string;
  said: string;
  holds: CompiledRule;
  reads: Reads;
}

/** A stage at its place in the order; `entry` is set where leads move there as soon as its rule holds, `routes` choose the team. */
export interface CompiledStage {
  stage: Stage;
  place: number;
  entry: StageEntry | null;
  routes: readonly TeamRoute[];
}

/** Compiles a workspace's stages, whose rules were checked when they were saved. */
export const compileStages = (catalogue: Catalogue | undefined): CompiledStage[] =>
  (catalogue?.stages ?? []).map((stage, place) => ({
    stage,
    place,
    entry: entryOf(stage, catalogue),
    routes: routesOf(stage, catalogue),
  }));

const routesOf = ({ handoff }: Stage, catalogue: Catalogue | undefined): TeamRoute[] =>
  handoff === undefined || !('rules' in handoff.owner)
    ? []
    : handoff.owner.rules.map(({ rule, team }) => ({
        team,
        said: describe(rule, catalogue),
        holds: compile(rule),
        reads: reads(rule),
      }));

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
