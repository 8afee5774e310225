import { less, lessOrEqual, looselyEqual } from '../evaluate/loose.ts';
import type { Node } from '../tree/operator.ts';
import type { SqlVoice } from '../tree/sql-voice.ts';

/** How two values are compared. */
export type Sign = '==' | '===' | '<' | '<=' | '>' | '>=';

/** The sign with its sides changed. */
export const flipped: Record<Sign, Sign> = { '==': '==', '===': '===', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

const holds: Record<Sign, (a: unknown, b: unknown) => boolean> = {
  '==': looselyEqual,
  '===': (a, b) => a === b,
  '<': less,
  '<=': lessOrEqual,
  '>': (a, b) => less(b, a),
  '>=': (a, b) => lessOrEqual(b, a),
};

/** Two constants compared as evaluate compares them. */
export const heldOf = (sign: Sign, a: unknown, b: unknown): string => String(holds[sign](a, b));

/** The operator of SQL. */
export const operatorOf = (sign: Sign): string => (sign === '==' || sign === '===' ? '=' : sign);

/** Whether a sign asks for equality. */
export const isEquality = (sign: Sign): boolean => sign === '==' || sign === '===';

/** A value a jsonb can be compared with. */
export type Scalar = string | number | boolean | null;

/** A comparison on its way into SQL, with the node to name if it can't be told. */
export interface Comparing {
  sign: Sign;
  voice: SqlVoice;
  node: Node;
}
