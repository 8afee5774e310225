import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../connect/open-database.ts';
import type { Database } from '../../tables.ts';
import { bool, type Column, float, int, json, rowsOf, text, textLists, uuid } from './rows-of.ts';

let database: FreshDatabase;
let db: Kysely<Database>;

beforeAll(async () => {
  database = await freshDatabase({ empty: true });
  db = openDatabase(database.pool);
});

afterAll(() => database.drop());

const [a, b] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const;

const asked = async (columns: Record<string, Column>) => {
  const query = sql`select * from ${rowsOf(columns)} x`;
  return { rows: (await query.execute(db)).rows, sent: query.compile(db).parameters.length };
};

test('rows come as they were given, whatever is in them', async () => {
  const words = ['say "hi" \\ {x,y}\n', null];
  const columns = {
    id: uuid([a, b]),
    words: text(words),
    n: int([1, 2]),
    at: float([1.5, null]),
    yes: bool([true, false]),
  };
  expect((await asked(columns)).rows).toEqual([
    { id: a, words: words[0], n: 1, at: 1.5, yes: true },
    { id: b, words: null, n: 2, at: null, yes: false },
  ]);
});

test('JSON and lists of texts come as they were given, and null is null', async () => {
  const [rich, lists] = [{ say: '"hi" \\ \n', of: [null, { n: 1 }] }, [['a,b', '"'], []]];
  const columns = { id: uuid([a, b]), rich: json([rich, null]), none: json([{}, {}]), lists: textLists(lists) };
  expect((await asked(columns)).rows).toEqual([
    { id: a, rich, none: {}, lists: lists[0] },
    { id: b, rich: null, none: {}, lists: [] },
  ]);
});

test('what all rows share is sent once, also where it is nothing', async () => {
  const columns = {
    n: int([1, 2, 3]),
    id: uuid([a, a, a]),
    none: text([null, null, null]),
    lists: textLists([['x'], ['x'], ['x']]),
  };
  const { rows, sent } = await asked(columns);
  expect(rows).toEqual([1, 2, 3].map((n) => ({ n, id: a, none: null, lists: ['x'] })));
  expect(sent).toBe(4);
});

test('no rows are none', async () => {
  expect((await asked({ id: uuid([]), rich: json([]), words: text([]) })).rows).toEqual([]);
});
