import { type Scale, type Scales, scaleOf, scoreSettings, standardScale } from '@ripen/domain';
import { compile, type NextChange, nextChange, type Reads, type CompiledRule } from '@ripen/rules';
import type { CompiledWorkflow } from './compiled.ts';

/** A rule that gives points for as long as it holds: the match it stands in, and what its answer depends on. */
export interface CompiledMatch {
  node: string;
  holds: CompiledRule;
  changes: NextChange;
  reads: Reads;
}

/** A scoring model, compiled: its matches, the dimensions it feeds, and all names of events it gives points for or counts. */
export interface CompiledModel {
  workflow: CompiledWorkflow;
  matches: readonly CompiledMatch[];
  feeds: readonly string[];
  events: readonly string[];
}

/** Compiles what scoring needs of a scoring workflow. */
export const compileModel = (workflow: CompiledWorkflow): CompiledModel => {
  const nodes = [...workflow.nodes.values()];
  const signals = nodes.flatMap(({ trigger }) => (trigger?.on === 'event' ? [trigger.event] : []));
  return {
    workflow,
    matches: nodes.flatMap(({ id, trigger, reads }) =>
      trigger?.on === 'rule' && reads !== null
        ? [{ node: id, holds: compile(trigger.rule), changes: nextChange(trigger.rule), reads }]
        : [],
    ),
    feeds: [...new Set(nodes.flatMap(({ feeds }) => feeds ?? []))],
    events: [...new Set([...signals, ...workflow.counts])],
  };
};

/** The scales of a workspace's models, oldest first; the headline is of the oldest that isn't archived and feeds fit or engagement. */
export const scalesOf = (models: readonly CompiledModel[], listened: readonly number[]): Scales => {
  const scales = models.map((model) => ({ model, scale: scaleOfModel(model) }));
  const leading = scales.find(
    ({ model: { workflow, feeds } }) =>
      workflow.status !== 'archived' && feeds.some((fed) => fed === 'fit' || fed === 'engagement'),
  );
  return {
    of: new Map(scales.map(({ model, scale }) => [model.workflow.id, scale])),
    headline: leading?.scale ?? standardScale,
    listened,
  };
};

const scaleOfModel = ({ workflow: { settings }, feeds }: CompiledModel): Scale =>
  scaleOf(settings.score ?? scoreSettings.parse({}), feeds);
