import { type CursorKey, writeCursor } from './cursor.ts';

/** How to make a page of rows: at most `limit` of them, each shown; `key` places one in the list. */
export interface Paging<Row, Item> {
  limit: number;
  key: (row: Row) => CursorKey;
  show: (row: Row) => Item;
}

/** A page from rows that were asked for one more than it holds: that one tells that the list goes on. */
export const pageOf = <Row, Item>(
  rows: readonly Row[],
  { limit, key, show }: Paging<Row, Item>,
): { items: Item[]; nextCursor: string | null } => {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return {
    items: kept.map(show),
    nextCursor: rows.length > limit && last !== undefined ? writeCursor(key(last)) : null,
  };
};
