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
    when 'number' then ${numeric(`(${sql})::float8`, number, comparing)} when 'boolean' then ${ofBoolean(sql, number, comparing)}
    when 'null' then ${heldOf(sign, null, value)} when 'array' then ${list} else ${heldOf(sign, unconvertible, value)} end`;
};

const withNumber = ({ sql }: Sides, value: number | boolean | null, comparing: Comparing): string => {
  const number = toNumber(value);
  return `case ${kind(sql)} when 'number' then ${numeric(`(${sql})::float8`, number, comparing)}
    when 'null' then ${heldOf(comparing.sign, null, value)} when 'boolean' then ${ofBoolean(sql, number, comparing)}
    else ${surely(numeric(`ripen_number(${sql})`, number, comparing))} end`;
};

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
  return typeof value === 'string' ? withText(sides, value, comparing) : withNumber(sides, value, comparing);
};
