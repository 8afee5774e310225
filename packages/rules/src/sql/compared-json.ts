import { roundingBounds } from './rounding-bounds.ts';
import { toNumber } from '../evaluate/loose.ts';
import { type Comparing, heldOf, isEquality, operatorOf, type Scalar } from './sign.ts';
import { surely, type Told } from './told.ts';

interface Sides {
  sql: string;
  text: string;
}

const unconvertible = '[object Object]';

/** Whether a jsonb that is no text can't read like this as text. */
export const readsAsText = (text: string): boolean => !/^[-\d[{]/.test(text) && text !== 'true' && text !== 'false';

const kind = (sql: string): string => `coalesce(jsonb_typeof(${sql}), 'null')`;

const numeric = (sql: string, number: number, comparing: Comparing): string => {
  if (Number.isNaN(number)) return 'false';
  return `${sql} ${operatorOf(comparing.sign)} ${comparing.voice.bind(number, 'float8', comparing.node)}`;
};

/** A number in JSON compared without making it a double first, which costs more than all else, by where doubles are rounded. */
const inJson = (sql: string, number: number, comparing: Comparing): string => {
  const { sign, voice, node } = comparing;
  if (!Number.isFinite(number) || isEquality(sign)) return numeric(`(${sql})::float8`, number, comparing);
  const { low, high, even } = roundingBounds(number);
  const bound = sign === '>=' || sign === '<' ? low : high;
  const inclusive = (sign === '>=' || sign === '<=') === even;
  const place = voice.bind(bound, 'numeric', node);
  return `(${sql})::numeric ${sign === '>=' || sign === '>' ? '>' : '<'}${inclusive ? '=' : ''} ${place}`;
};

const ofBoolean = (sql: string, number: number, { sign }: Comparing): string => {
  const [yes, no] = [heldOf(sign, 1, number), heldOf(sign, 0, number)];
  return yes === no ? yes : `(${sql} = 'true'::jsonb) = ${yes}`;
};

/** JavaScript orders texts by UTF-16, PostgreSQL by code points: alike unless a letter of the one known is high up. */
const ordered = (sql: string, value: string, { sign, voice, node }: Comparing): string => {
  const place = voice.bind(value, 'text', node);
  if (isEquality(sign)) return `${sql} = ${place}`;
  if (/[\uD800-\uFFFF]/.test(value)) voice.untold(node, 'letters beyond the usual ones are ordered otherwise in SQL');
  return `${sql} collate "C" ${sign} ${place}`;
};

const sameAs = ({ sql, text }: Sides, value: Scalar, { voice, node }: Comparing): string => {
  if (value === null) return `${text} is null`;
  if (typeof value === 'boolean') return surely(`${sql} = ${voice.bind(value, 'jsonb', node)}`);
  if (typeof value === 'number')
    return `case when jsonb_typeof(${sql}) = 'number' then (${sql})::float8 = ${voice.bind(value, 'float8', node)} else false end`;
  const same = `${text} = ${voice.bind(value, 'text', node)}`;
  return surely(readsAsText(value) ? same : `(jsonb_typeof(${sql}) = 'string' and ${same})`);
};

const withText = ({ sql, text }: Sides, value: string, comparing: Comparing): string => {
  const { sign } = comparing;
  const number = toNumber(value);
  const list = ordered(`ripen_text(${sql})`, value, comparing);
  if (sign === '==' && Number.isNaN(number) && value !== unconvertible && readsAsText(value))
    return surely(`(${ordered(text, value, comparing)} or (jsonb_typeof(${sql}) = 'array' and ${list}))`);
  return `case ${kind(sql)} when 'string' then ${ordered(text, value, comparing)}
    when 'number' then ${inJson(sql, number, comparing)} when 'boolean' then ${ofBoolean(sql, number, comparing)}
    when 'null' then ${heldOf(sign, null, value)} when 'array' then ${list} else ${heldOf(sign, unconvertible, value)} end`;
};

const withNumber = ({ sql }: Sides, value: number | boolean | null, comparing: Comparing): string => {
  const number = toNumber(value);
  const other = surely(numeric(`ripen_number(${sql})`, number, comparing));
  return `case jsonb_typeof(${sql}) when 'number' then ${inJson(sql, number, comparing)}
    when 'boolean' then ${ofBoolean(sql, number, comparing)}
    when 'string' then ${other} when 'array' then ${other} when 'object' then ${other} else ${heldOf(comparing.sign, null, value)} end`;
};

/** What is true or false as text is that, or a text of these letters, which as a number is none. */
const withBoolean = ({ sql, text }: Sides, value: boolean, comparing: Comparing): string =>
  `case coalesce(${text}, '${!value}') when '${!value}' then false when '${value}' then jsonb_typeof(${sql}) = 'boolean'
    else ${withNumber({ sql, text }, value, comparing)} end`;

const plainText = (told: Told & { is: 'text' }, value: Scalar, comparing: Comparing): string | null => {
  const { sign } = comparing;
  if (isEquality(sign) && value === null) return `${told.sql} is null`;
  if (typeof value !== 'string') return sign === '===' ? 'false' : null;
  if (isEquality(sign)) return surely(ordered(told.sql, value, comparing));
  return `coalesce(${ordered(told.sql, value, comparing)}, ${heldOf(sign, null, value)})`;
};

/** A jsonb or a text compared with a constant as JavaScript compares them; never null. */
export const comparedJson = (told: Told & { is: 'json' | 'text' }, value: Scalar, comparing: Comparing): string => {
  const plain = told.is === 'text' ? plainText(told, value, comparing) : null;
  if (plain !== null) return plain;
  const sides = told.is === 'json' ? told : { sql: `to_jsonb(${told.sql})`, text: told.sql };
  const { sign } = comparing;
  if (sign === '===' || (value === null && sign === '==')) return sameAs(sides, value, comparing);
  if (typeof value === 'boolean' && sign === '==') return withBoolean(sides, value, comparing);
  return typeof value === 'string' ? withText(sides, value, comparing) : withNumber(sides, value, comparing);
};
