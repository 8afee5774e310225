import { toNumber } from '../evaluate/loose.ts';
import { comparedJson } from './compared-json.ts';
import { type Comparing, flipped, heldOf, isEquality, type Scalar, type Sign } from './sign.ts';
import { surely, type Told } from './told.ts';

const comparedCount = (some: string, sign: Sign, limit: number): string | null => {
  const reached = `${sign} ${limit}`;
  if (reached === '>= 1' || reached === '> 0') return some;
  return ['< 1', '<= 0', '== 0', '=== 0'].includes(reached) ? `not ${some}` : null;
};

const comparedNumber = (told: Told & { is: 'number' }, value: Scalar, { sign, voice, node }: Comparing): string => {
  const { sql, some } = told;
  if (value === null && isEquality(sign)) return `${sql} is null`;
  if (sign === '===' && typeof value !== 'number') return 'false';
  const number = toNumber(value);
  if (Number.isNaN(number)) return 'false';
  const short = some === undefined ? null : comparedCount(some, sign, number);
  if (short !== null) return short;
  const limit = voice.bind(number, 'float8', node);
  return isEquality(sign) ? surely(`${sql} = ${limit}`) : `coalesce(${sql}, 0) ${sign} ${limit}`;
};

const comparedWithConstant = (told: Told, value: Scalar, comparing: Comparing): string => {
  const { sign, voice, node } = comparing;
  if (told.is === 'json' || told.is === 'text') return comparedJson(told, value, comparing);
  if (told.is === 'number') return comparedNumber(told, value, comparing);
  if (told.is === 'moment' && value === null && isEquality(sign)) return `${told.sql} is null`;
  if (told.is === 'boolean' && typeof value === 'boolean' && isEquality(sign))
    return value ? told.sql : `not ${told.sql}`;
  return voice.untold(node, 'values of these kinds are compared otherwise than SQL compares them');
};

const comparedNumbers = (a: string, b: string, sign: Sign): string =>
  isEquality(sign) ? `${a} is not distinct from ${b}` : `coalesce(${a}, 0) ${sign} coalesce(${b}, 0)`;

/** The condition that two values compare as JavaScript compares them; never null. */
export const compared = (a: Told, b: Told, comparing: Comparing): string => {
  const { sign, voice, node } = comparing;
  if (a.is === 'constant' && b.is === 'constant') return heldOf(sign, a.value, b.value);
  if (a.is === 'constant') return compared(b, a, { ...comparing, sign: flipped[sign] });
  if (b.is === 'constant') {
    if (b.value !== undefined && (typeof b.value !== 'object' || b.value === null))
      return comparedWithConstant(a, b.value, comparing);
    return voice.untold(node, 'it compares with something that is no text, number, true, false or null');
  }
  if (a.is === 'number' && b.is === 'number') return comparedNumbers(a.sql, b.sql, sign);
  return voice.untold(node, 'it compares two values that both differ by lead');
};
