import { type Dimension, type EffectOutcome, type Problem, type Result, err, ok, problemsOf } from '@ripen/domain';
import type { Catalogue, Reads } from '@ripen/rules';
import type { z } from 'zod';
import type { Decision } from './decision.ts';
import type { Follows } from './follows.ts';
import type { Listens } from './listens.ts';
import type { Moment } from './moment.ts';
import type { NodeDefinition, Settlement } from './node-definition.ts';
import type { Setting } from './setting.ts';
import type { Trigger } from './trigger.ts';

/** A node with its config read and compiled: what the walker holds. */
export interface BoundNode {
  kind: string;
  waits: boolean;
  /** Whether leads can be found waiting here: for a moment, or for an effect's outcome. */
  stays: boolean;
  timer: 'elapses' | 'calendar' | null;
  messages: boolean;
  repeatable: boolean;
  counted: boolean;
  ports: readonly string[];
  onward: string;
  portName: (port: string) => string | undefined;
  reads: Reads | null;
  trigger: Trigger | null;
  feeds: Dimension | null;
  sentence: (setting: Setting) => string;
  faults: (setting: Setting) => Problem[];
  decide: (moment: Moment) => Decision;
  settle: (outcome: EffectOutcome, moment: Moment) => Settlement;
  woke: string;
  follows: Follows;
  listens: Listens | null;
}

/** A kind of node that can read a stored config, or say what is wrong with it (pointers below the config). */
export interface NodeKind<Kind extends string = string, Config = unknown>
  extends Pick<NodeDefinition<Kind, Config, unknown>, 'kind' | 'label' | 'group' | 'about' | 'within' | 'blank'> {
  config: z.ZodType<Config>;
  bind: (config: unknown, catalogue?: Catalogue) => Result<BoundNode, Problem[]>;
}

/** Makes a kind of node from its definition. */
export const nodeKind = <const Kind extends string, Config, Prepared>(
  definition: NodeDefinition<Kind, Config, Prepared>,
): NodeKind<Kind, Config> => ({
  kind: definition.kind,
  label: definition.label,
  group: definition.group,
  about: definition.about,
  within: definition.within,
  blank: definition.blank,
  config: definition.config,
  bind: (raw, catalogue) => {
    const read = definition.config.safeParse(raw);
    return read.success ? ok(bound(definition, read.data, catalogue)) : err(problemsOf(read.error));
  },
});

const nothing: Follows = { zone: null, fields: [] };

const bound = <Config, Prepared>(
  definition: NodeDefinition<string, Config, Prepared>,
  config: Config,
  catalogue: Catalogue | undefined,
): BoundNode => {
  const prepared = definition.prepare(config, catalogue);
  const ports = definition.ports(config);
  return {
    kind: definition.kind,
    waits: definition.waits ?? false,
    stays: definition.group === 'time' || definition.settle !== undefined,
    timer: definition.timer ?? null,
    messages: definition.messages ?? false,
    repeatable: definition.repeatable ?? false,
    counted: definition.counted ?? false,
    ports,
    onward: definition.onward ?? ports[0] ?? '',
    portName: (port) => definition.portName?.(config, port),
    reads: definition.reads?.(config) ?? null,
    trigger: definition.trigger?.(config) ?? null,
    feeds: definition.feeds?.(config) ?? null,
    sentence: (setting) => definition.sentence(config, setting),
    faults: (setting) => definition.faults?.(config, setting) ?? [],
    decide: (moment) => definition.decide(config, moment, prepared),
    settle: (outcome, moment) => definition.settle?.(config, outcome, moment) ?? { port: 'done', said: outcome.detail },
    woke: definition.woke?.(config) ?? 'Went on',
    follows: definition.follows?.(config) ?? nothing,
    listens: definition.listens?.(config, prepared) ?? null,
  };
};
