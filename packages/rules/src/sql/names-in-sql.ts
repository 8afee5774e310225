import { pathOf } from '../evaluate/path.ts';
import { argument, type Call } from '../tree/operator.ts';
import type { SqlVoice } from '../tree/sql-voice.ts';
import { constantly, either, type Told } from './told.ts';
import { isKnownIn } from './truth-of.ts';

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const unknownName = (name: unknown, call: Call, voice: SqlVoice): string => {
  if (name === '' || name === null || name === undefined) return 'false';
  if (typeof name !== 'string' && typeof name !== 'number')
    return voice.untold(call, 'a name that has a default can’t be told in SQL');
  return `not ${isKnownIn(voice.at(pathOf(String(name)), call))}`;
};

const constants = (told: readonly Told[], call: Call, voice: SqlVoice): unknown[] =>
  told.map((one) => (one.is === 'constant' ? one.value : voice.untold(call, 'names in SQL must be known beforehand')));

/** How `missing` is told in SQL: whether it names anything. */
export const missingInSql = (call: Call, voice: SqlVoice): Told => {
  const values = constants(
    call.args.map((arg) => voice.value(arg)),
    call,
    voice,
  );
  const [first] = values;
  const names = isList(first) ? first : values;
  return { is: 'truth', sql: either(names.map((name) => unknownName(name, call, voice))) };
};

/** How `missing_some` is told in SQL: whether it names anything. */
export const missingSomeInSql = (call: Call, voice: SqlVoice): Told => {
  const [need, names] = constants([voice.value(argument(call, 0)), voice.value(argument(call, 1))], call, voice);
  if (typeof need !== 'number' || !isList(names) || names.some(isList))
    return voice.untold(call, 'it takes something else than a number and names');
  if (names.length === 0) return constantly([]);
  const unknown = names.map((name) => unknownName(name, call, voice));
  const known = unknown.map((condition) => `(not ${condition})::integer`).join(' + ');
  return { is: 'truth', sql: `(${known} < ${voice.bind(need, 'float8', call)} and ${either(unknown)})` };
};
