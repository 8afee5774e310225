import type { Node } from '../tree/operator.ts';

/** Thrown while a rule is told in SQL, and caught by `toSql`: this part can't be told, and why. */
export class Untold extends Error {
  readonly node: Node;

  constructor(why: string, node: Node) {
    super(why);
    this.node = node;
  }
}
