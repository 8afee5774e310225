import type { Json } from '@ripen/domain';
import { carefulBuild } from '../evaluate/build.ts';
import { isConstant } from '../evaluate/fold.ts';
import type { Node, Variable } from '../tree/operator.ts';
import type { SqlVoice } from '../tree/sql-voice.ts';
import type { Binder } from './binder.ts';
import { ripenPlaces, type SqlAsking, type SqlPlaces } from './sql-places.ts';
import { constantly, type Told } from './told.ts';
import { truthOf } from './truth-of.ts';
import { Untold } from './untold.ts';

interface Sides {
  sql: string;
  text: string;
}

/** What the voice speaks of: the lead's row, or a jsonb. */
type Subject = { lead: SqlPlaces } | { json: Sides };

const untold = (node: Node, why: string): never => {
  throw new Untold(why, node);
};

/** Names that JavaScript also finds in texts and lists, where SQL finds nothing. */
const oddName = /^\d+$|^length$/;

const fieldAt = (path: readonly string[], base: string, bind: (key: string) => string): Told => {
  const above = path.slice(0, -1).reduce((sql, key) => `${sql} -> ${bind(key)}`, base);
  const key = bind(path.at(-1) ?? '');
  return { is: 'json', sql: `(${above} -> ${key})`, text: `(${above} ->> ${key})` };
};

const columnOf = (name: string, { lead, columns }: SqlPlaces): Told | null => {
  if (name === 'score') return { is: 'number', sql: `${lead}.${columns.score}::float8` };
  if (name === 'tags') return { is: 'tags', sql: `${lead}.${columns.tags}` };
  const text = Object.hasOwn(columns.texts, name) ? columns.texts[name] : undefined;
  return text === undefined ? null : { is: 'text', sql: `${lead}.${text}` };
};

const constantOf = (node: Node): Told => constantly(carefulBuild.value(node)(undefined, undefined) as Json | undefined);

/** A default stands in for what is absent, and not for null. */
const withDefault = (told: Told, { fallback }: Variable, voice: SqlVoice): Told => {
  if (fallback === null || told.is !== 'json') return told;
  const other = voice.value(fallback);
  if (other.is !== 'constant') return voice.untold(fallback, 'A default in SQL must be known beforehand.');
  if (other.value === null || other.value === undefined) return told;
  const sql = `coalesce(${told.sql}, ${voice.bind(other.value, 'jsonb', fallback)})`;
  return { is: 'json', sql, text: `(${sql} #>> '{}')` };
};

const callIn = (node: Node & { kind: 'call' }, voice: SqlVoice): Told =>
  node.operator.sql?.(node, voice) ?? voice.untold(node, `${node.operator.name} can't be told in SQL.`);

/** A voice that tells nodes in SQL, gathering its values in a binder. */
export const sqlVoice = (binder: Binder, { moment, places = ripenPlaces }: SqlAsking): SqlVoice => {
  const about = (subject: Subject): SqlVoice => {
    const voice: SqlVoice = {
      places,
      moment,
      ofLead: 'lead' in subject,
      untold,
      bind: (value, type, node) => binder.bind(value, type) ?? untold(node, 'PostgreSQL can’t hold this text.'),
      test: (node) => truthOf(voice.value(node)),
      value: (node) => {
        if (isConstant(node)) return constantOf(node);
        if (node.kind === 'variable') return withDefault(voice.at(node.path, node), node, voice);
        return node.kind === 'call' ? callIn(node, voice) : untold(node, 'A list in SQL must be known beforehand.');
      },
      at: (path, node) => {
        const [first, ...more] = path;
        const odd = ('lead' in subject ? more : path).some((name) => oddName.test(name));
        if (odd) return untold(node, 'A part of a text or list by its number can’t be told in SQL.');
        const bind = (key: string): string => voice.bind(key, 'text', node);
        if ('json' in subject)
          return first === undefined ? { is: 'json', ...subject.json } : fieldAt(path, subject.json.sql, bind);
        if (first === undefined) return untold(node, 'All of a lead at once can’t be told in SQL.');
        const column = columnOf(first, places);
        if (column === null) return fieldAt(path, `${places.lead}.${places.columns.fields}`, bind);
        return more.length === 0 ? column : untold(node, `A part of ${first} can’t be told in SQL.`);
      },
      inside: (json) => about({ json }),
    };
    return voice;
  };
  return about({ lead: places });
};
