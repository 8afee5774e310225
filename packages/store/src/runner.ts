import type { Command, Doer, Giver, LeadId, WorkspaceId } from '@ripen/domain';

/** A command for one lead. */
export interface LeadCommand {
  lead: LeadId;
  by: Giver;
  /** Who it was, by name. */
  doer?: Doer;
  command: Command;
}

/** What came of looking at a shard. */
export interface Looked {
  /** Leads that took a turn. */
  turns: number;
  /** Whether another worker held the shard, so that nothing was done. */
  busy: boolean;
  /** In how many milliseconds of the database’s clock the shard is next due; null when nothing waits for a time. */
  nextDueIn: number | null;
  /** Whether effects were asked for. */
  effects: boolean;
}

/** What came of a batch of idle work in a shard. */
export interface Built {
  leads: number;
  /** Whether there may be more to do now; other work was due, which comes first; the shard was busy; or there was nothing. */
  after: 'more' | 'due' | 'busy' | 'nothing';
  /** Whether effects were asked for. */
  effects: boolean;
}

/** Lets leads take turns against the database. The turn itself is handed in when it is opened: the store doesn't know the engine. */
export interface Runner {
  /** Lets the leads of a shard that are due now take their turns, batch by batch, unless another holds the shard. `nextDueIn` is 0 where it ought to be looked at again at once. */
  look: (shard: number) => Promise<Looked>;
  /** Takes one batch of the segments that are being built in a shard, if nothing else is due in it. */
  build: (shard: number) => Promise<Built>;
  /** Takes one batch of the sweeps that are under way in a shard, if nothing else is due in it. */
  sweep: (shard: number) => Promise<Built>;
  /** Gives the points of a model anew to one batch of a shard's leads, if nothing else is due in it. */
  rescore: (shard: number) => Promise<Built>;
  /** Appends commands and takes the turns of their leads at once, one transaction for each shard, under the shards' locks. Resolves once committed. */
  command: (workspace: WorkspaceId, commands: readonly LeadCommand[]) => Promise<void>;
}
