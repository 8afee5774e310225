import type { Dimension, EffectOutcome, Instant, LeadChange, Problem } from '@ripen/domain';
import type { Catalogue, Reads } from '@ripen/rules';
import type { z } from 'zod';
import type { Decision } from './decision.ts';
import type { WorkflowKind } from './document.ts';
import type { Follows } from './follows.ts';
import type { Listens } from './listens.ts';
import type { Moment } from './moment.ts';
import type { Setting } from './setting.ts';
import type { Trigger } from './trigger.ts';

/** The sections of the palette. */
export const groups = ['start', 'time', 'choice', 'action', 'score', 'end'] as const;
export type Group = (typeof groups)[number];

/** The way a run takes once its effect has an outcome: perhaps at a later moment only, and changing the lead. */
export interface Settlement {
  port: string;
  said: string;
  until?: Instant;
  changes?: LeadChange[];
}

/** One kind of node, complete: what the palette, the inspector, publishing and the walker need to know of it. */
export interface NodeDefinition<Kind extends string, Config, Prepared> {
  kind: Kind;
  label: string;
  group: Group;
  /** One sentence for the palette. */
  about: string;
  /** The kinds of workflow it may stand in. */
  within: readonly WorkflowKind[];
  config: z.ZodType<Config>;
  blank: Config;
  /** The ways out, in the order they are drawn. */
  ports: (config: Config) => readonly string[];
  /** What the node does, as a sentence for its card. */
  sentence: (config: Config, setting: Setting) => string;
  /** Faults that the schema can't see, with pointers below the config. */
  faults?: (config: Config, setting: Setting) => Problem[];
  /** What the node's rules read of the lead. */
  reads?: (config: Config) => Reads;
  /** True for nodes that always let time pass: a loop must hold one. */
  waits?: boolean;
  /** Whether the time a run sleeps for here passes by itself (three days), or is a moment of the calendar (a date, Monday at nine). */
  timer?: 'elapses' | 'calendar';
  /** True for nodes by which the lead is sent something. */
  messages?: boolean;
  /** True for nodes whose effect tells nobody anything, so that a run that was moved may ask for it again. */
  repeatable?: boolean;
  /** True for nodes that ask how often the run came to them. */
  counted?: boolean;
  /** The way that leads take when the step is disabled; the first where it is left out. */
  onward?: string;
  /** What people call a way out whose name is none. */
  portName?: (config: Config, port: string) => string | undefined;
  /** Set for nodes by which leads come in. */
  trigger?: (config: Config) => Trigger;
  /** The dimension it gives points to. */
  feeds?: (config: Config) => Dimension;
  /** Compiled once for each published version; `catalogue` has the words for what the config names, where they are known. */
  prepare: (config: Config, catalogue?: Catalogue) => Prepared;
  decide: (config: Config, moment: Moment, prepared: Prepared) => Decision;
  settle?: (config: Config, outcome: EffectOutcome, moment: Moment) => Settlement;
  /** What the journal says once a time it slept for has come. */
  woke?: (config: Config) => string;
  /** Where what a run sleeps for here hangs on the lead's own clock or fields, so that it is another when those are. */
  follows?: (config: Config) => Follows;
  /** What lets a run that sleeps here go on before its time. */
  listens?: (config: Config, prepared: Prepared) => Listens;
}
