import type { Json } from '@ripen/domain';
import type { Node } from '../tree/operator.ts';
import type { SqlVoice } from '../tree/sql-voice.ts';
import { readsAsText } from './compared-json.ts';
import { either, surely, type Told } from './told.ts';

interface Items {
  texts: string[];
  numbers: number[];
  booleans: boolean[];
  hasNull: boolean;
}

const sorted = (list: readonly Json[]): Items => ({
  texts: list.filter((item) => typeof item === 'string'),
  numbers: list.filter((item) => typeof item === 'number'),
  booleans: list.filter((item) => typeof item === 'boolean'),
  hasNull: list.includes(null),
});

type Bind = SqlVoice['bind'];

const jsonConditions = (
  told: Told & { is: 'json' },
  items: Items,
  bind: (...asked: Parameters<Bind>) => string,
  node: Node,
): string[] => {
  const { sql, text } = told;
  const found: string[] = [];
  const plain = items.texts.filter(readsAsText);
  const odd = items.texts.filter((item) => !readsAsText(item));
  if (plain.length > 0) found.push(surely(`${text} = any(${bind(plain, 'text[]', node)})`));
  if (odd.length > 0)
    found.push(surely(`(jsonb_typeof(${sql}) = 'string' and ${text} = any(${bind(odd, 'text[]', node)}))`));
  if (items.numbers.length > 0) {
    const numbers = bind(items.numbers, 'float8[]', node);
    found.push(`case when jsonb_typeof(${sql}) = 'number' then (${sql})::float8 = any(${numbers}) else false end`);
  }
  for (const item of items.booleans) found.push(surely(`${sql} = ${bind(item, 'jsonb', node)}`));
  if (items.hasNull) found.push(`${text} is null`);
  return found;
};

const plainConditions = (
  sql: string,
  items: Items['texts'] | Items['numbers'],
  place: () => string,
  hasNull: boolean,
): string[] => [
  ...(items.length > 0 ? [surely(`${sql} = any(${place()})`)] : []),
  ...(hasNull ? [`${sql} is null`] : []),
];

/** The condition that a value is one of a list known beforehand, of the same type; never null. */
export const oneOfConstants = (told: Told, list: readonly Json[], voice: SqlVoice, node: Node): string => {
  const items = sorted(list);
  switch (told.is) {
    case 'constant':
      return String(
        list.some((item) => item === told.value && typeof item !== 'object') || (told.value === null && items.hasNull),
      );
    case 'json':
      return either(jsonConditions(told, items, voice.bind, node));
    case 'text':
      return either(
        plainConditions(told.sql, items.texts, () => voice.bind(items.texts, 'text[]', node), items.hasNull),
      );
    case 'number':
      return either(
        plainConditions(told.sql, items.numbers, () => voice.bind(items.numbers, 'float8[]', node), items.hasNull),
      );
    case 'boolean':
      return either([...new Set(items.booleans)].map((item) => (item ? told.sql : `not ${told.sql}`)));
    case 'tags':
      return 'false';
    case 'moment':
    case 'truth':
      return voice.untold(node, 'what it looks for can’t be told in SQL');
  }
};
