import { useState } from 'react';

let count = 0;

/** A row under edit: the item, whether the server knows it yet, and a key that stays. */
export interface EditedRow<Item> {
  key: string;
  known: boolean;
  item: Item;
}

/** A list under edit: its rows, and whether they differ from what was stored. */
export interface EditedList<Item> {
  rows: readonly EditedRow<Item>[];
  setRows: (rows: EditedRow<Item>[]) => void;
  blank: (item: Item) => EditedRow<Item>;
  items: Item[];
  dirty: boolean;
}

const rowOf = <Item>(item: Item, known: boolean): EditedRow<Item> => {
  count += 1;
  return { key: String(count), known, item };
};

/** Edits a copy of a stored list. Give the component that uses it a new key when another list was stored. */
export const useEditedList = <Item>(stored: readonly Item[]): EditedList<Item> => {
  const [rows, setRows] = useState(() => stored.map((item) => rowOf(item, true)));
  const items = rows.map(({ item }) => item);
  return {
    rows,
    setRows,
    items,
    blank: (item) => rowOf(item, false),
    dirty: JSON.stringify(items) !== JSON.stringify(stored),
  };
};
