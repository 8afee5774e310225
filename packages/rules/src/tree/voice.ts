import type { Catalogue } from '../catalogue.ts';
import type { Node } from './operator.ts';

/** Tells nodes in English: as a noun phrase, as a clause, or as a clause denied. */
export interface Voice {
  readonly catalogue: Catalogue | null;
  /** Whether it speaks of an element or an event, not of the lead. */
  readonly inner: boolean;
  noun: (node: Node) => string;
  clause: (node: Node) => string;
  denial: (node: Node) => string;
  inside: () => Voice;
}
