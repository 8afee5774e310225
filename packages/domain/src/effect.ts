import type { RunId } from './ids.ts';
import type { Json, JsonObject } from './json.ts';

/** The states of an effect in the outbox. The last five are final, unless a person asks again. */
export const effectStates = ['intent', 'handing over', 'sent', 'failed', 'unknown', 'suppressed', 'skipped'] as const;
export type EffectState = (typeof effectStates)[number];

/** Something asked of the world: `hand` names the kind of node whose effect.ts carries it out, `request` is what that hand reads. */
export interface Effect {
  run: RunId;
  node: string;
  visit: number;
  hand: string;
  request: JsonObject;
}

/** What became of an effect, as its run learns it: `detail` is a sentence, `data` what the world answered. */
export interface EffectOutcome {
  state: Exclude<EffectState, 'intent' | 'handing over'>;
  detail: string;
  data?: Json;
}
