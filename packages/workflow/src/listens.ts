import type { CompiledRule, NextChange, Reads } from '@ripen/rules';

/**
 * What lets a sleeping run go on before its time, through `port`: an event of a name whose arrival a rule may narrow
 * down, or facts of the lead that make a rule true; `nextChange` says when time alone
 * may do so. `said` is the sentence for the journal.
 */
export type Listens =
  | { to: 'event'; event: string; holds: CompiledRule | null; reads: Reads; port: string; said: string }
  | { to: 'facts'; holds: CompiledRule; reads: Reads; nextChange: NextChange; port: string; said: string };
