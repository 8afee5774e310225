import { compile } from '@ripen/rules';
import type { CompiledWorkflow, Entrance } from './compiled.ts';
import type { Trigger } from './trigger.ts';

/** The entrances of live workflows by what lets leads in, so that a turn costs only what listens for it. */
export interface Entrances {
  /** Of nurture flows and scoring models, by the name of the event they listen for. */
  byEvent: ReadonlyMap<string, readonly Entrance[]>;
  /** By `entered:ID` and `left:ID` of a segment. */
  bySegment: ReadonlyMap<string, readonly Entrance[]>;
  /** By what about the lead has to become different: `stage`, `band`, `score`, `date`, or `field:NAME`; or by what sales do: `handoff:MOMENT`, `outcome:KIND`; or `overdue`, in its stage. */
  byFact: ReadonlyMap<string, readonly Entrance[]>;
}

type Index = Record<keyof Entrances, Map<string, Entrance[]>>;

/** Files the entrances of the workflows that are live. */
export const entrancesOf = (workflows: readonly CompiledWorkflow[]): Entrances => {
  const index: Index = { byEvent: new Map(), bySegment: new Map(), byFact: new Map() };
  for (const workflow of workflows) {
    if (workflow.status !== 'live') continue;
    for (const { id: node, trigger } of workflow.nodes.values()) {
      const place = trigger && placeOf(trigger);
      if (!place) continue;
      const admits = trigger.on === 'event' && trigger.rule !== undefined ? compile(trigger.rule) : null;
      append(index[place.by], place.key, { workflow, node, trigger, admits });
    }
  }
  return index;
};

const placeOf = (trigger: Trigger): { by: keyof Entrances; key: string } | null => {
  switch (trigger.on) {
    case 'event':
    case 'webhook':
      return { by: 'byEvent', key: trigger.event };
    case 'segment':
      return { by: 'bySegment', key: `${trigger.when}:${trigger.segment}` };
    case 'stage':
      return { by: 'byFact', key: trigger.when === 'overdue' ? 'overdue' : 'stage' };
    case 'band':
    case 'score':
    case 'date':
      return { by: 'byFact', key: trigger.on };
    case 'field':
      return { by: 'byFact', key: `field:${trigger.field}` };
    case 'handoff':
      return { by: 'byFact', key: `handoff:${trigger.when}` };
    case 'outcome':
      return { by: 'byFact', key: `outcome:${trigger.outcome}` };
    case 'api':
    case 'rule':
    case 'schedule':
      return null;
  }
};

const append = (index: Map<string, Entrance[]>, key: string, entrance: Entrance): void => {
  const known = index.get(key);
  if (known) known.push(entrance);
  else index.set(key, [entrance]);
};
