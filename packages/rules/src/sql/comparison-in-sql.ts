import { argument, type Call } from '../tree/operator.ts';
import type { SqlVoice } from '../tree/sql-voice.ts';
import { compared } from './compared.ts';
import type { Sign } from './sign.ts';
import { boolean, every, type Told } from './told.ts';

/** How a comparison of two values, or at most so many, is told in SQL: by a sign between each and the next, perhaps denied. */
export const comparisonInSql =
  ({ sign, denies = false }: { sign: Sign; denies?: boolean }, most = 2) =>
  (call: Call, voice: SqlVoice): Told => {
    const sides = [argument(call, 0), argument(call, 1), ...call.args.slice(2, most)].map((node) => voice.value(node));
    const comparing = { sign, voice, node: call };
    const pairs = sides.slice(1).flatMap((side, index) => {
      const before = sides[index];
      return before ? [compared(before, side, comparing)] : [];
    });
    return boolean(denies ? `not ${every(pairs)}` : every(pairs));
  };
