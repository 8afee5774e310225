import type { Json } from '@ripen/domain';
import { toText } from '../evaluate/loose.ts';
import type { Node } from '../tree/operator.ts';
import type { SqlVoice } from '../tree/sql-voice.ts';
import { oneOfConstants } from './one-of-constants.ts';
import { surely, type Told } from './told.ts';

/** An item looked for in a list or, by `inText`, in a text: the condition for an item and a text given as SQL, null for none. */
export interface Containing {
  item: Told;
  all: Told;
  voice: SqlVoice;
  node: Node;
  inText: (text: string, item: Json) => string | null;
}

const inList = (sql: string, item: Json, { voice, node }: Containing): string => {
  if (typeof item === 'object' && item !== null) return 'false';
  if (typeof item !== 'number') return `${sql} @> ${voice.bind(item, 'jsonb', node)}`;
  const number = voice.bind(item, 'float8', node);
  return `exists (select 1 from jsonb_array_elements(case jsonb_typeof(${sql}) when 'array' then ${sql} else '[]' end) item (value)
    where case when jsonb_typeof(item.value) = 'number' then item.value::float8 = ${number} else false end)`;
};

const inJson = (all: Told & { is: 'json' }, item: Json, containing: Containing): string => {
  const inText = containing.inText(all.text, item);
  return `case jsonb_typeof(${all.sql})${inText === null ? '' : ` when 'string' then ${inText}`} when 'array' then ${inList(all.sql, item, containing)} else false end`;
};

const constantIn = (item: Json, containing: Containing): string => {
  const { all, voice, node } = containing;
  switch (all.is) {
    case 'json':
      return inJson(all, item, containing);
    case 'text': {
      const inText = containing.inText(all.sql, item);
      return inText === null ? 'false' : surely(inText);
    }
    case 'tags':
      return typeof item === 'string' ? `${voice.bind(item, 'text', node)} = any(${all.sql})` : 'false';
    case 'number':
    case 'boolean':
      return 'false';
    default:
      return voice.untold(node, 'what it looks into can’t be told in SQL');
  }
};

/** The condition that an item is in a list or text; never null. */
export const contained = (containing: Containing): string => {
  const { item, all, voice, node } = containing;
  if (all.is === 'constant' && Array.isArray(all.value)) return oneOfConstants(item, all.value, voice, node);
  if (item.is === 'constant' && item.value !== undefined && all.is !== 'constant')
    return constantIn(item.value, containing);
  return voice.untold(node, 'it looks for what differs by lead in what differs by lead, or in a text');
};

/** A part of a text as `in` takes it: anything is made a text, and nothing is in an empty one. */
export const anyPart =
  (voice: SqlVoice, node: Node): Containing['inText'] =>
  (text, item) =>
    `(${text} <> '' and strpos(${text}, ${voice.bind(toText(item), 'text', node)}) > 0)`;

/** A part of a text as `contains` takes it: a text only. */
export const partOf =
  (voice: SqlVoice, node: Node): Containing['inText'] =>
  (text, item) =>
    typeof item === 'string' ? `strpos(${text}, ${voice.bind(item, 'text', node)}) > 0` : null;
