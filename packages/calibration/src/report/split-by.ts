/** The items in lists by what `key` says of each, in the order in which each key first came. */
export const splitBy = <Item, Key>(items: readonly Item[], key: (item: Item) => Key): Map<Key, Item[]> => {
  const parts = new Map<Key, Item[]>();
  for (const item of items) {
    const at = key(item);
    const part = parts.get(at);
    if (part) part.push(item);
    else parts.set(at, [item]);
  }
  return parts;
};
