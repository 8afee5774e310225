import type { Json } from '@ripen/domain';
import type { SqlType } from '../sql/binder.ts';
import type { SqlAsking, SqlPlaces } from '../sql/sql-places.ts';
import type { Told } from '../sql/told.ts';
import type { Node } from './operator.ts';

/** Tells nodes in SQL. What can't be told ends the telling. */
export interface SqlVoice {
  readonly places: SqlPlaces;
  readonly moment: SqlAsking['moment'];
  /** Whether it speaks of the lead, not of an element or an event. */
  readonly ofLead: boolean;
  value: (node: Node) => Told;
  /** A condition that is true where the node's value is true in the sense of JSON Logic, else false; never null. */
  test: (node: Node) => string;
  /** The value at a path of what it speaks of. */
  at: (path: readonly string[], node: Node) => Told;
  /** A placeholder for a value. */
  bind: (value: Json, type: SqlType, node: Node) => string;
  /** A voice that speaks of a jsonb. */
  inside: (json: { sql: string; text: string }) => SqlVoice;
  untold: (node: Node, why: string) => never;
}
