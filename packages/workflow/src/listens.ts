import type { CompiledRule, Reads } from '@ripen/rules';

/**
 * What lets a sleeping run go on before its time, through `port`: an event of a name whose arrival a rule may narrow
 * down, or facts of the lead that make a rule true. `said` is the sentence for the journal.
 */
export type Listens =
  | { to: 'event'; event: string; holds: CompiledRule | null; reads: Reads; port: string; said: string }
  | { to: 'facts'; holds: CompiledRule; reads: Reads; port: string; said: string };
