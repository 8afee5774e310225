let count = 0;

/** A key for a row under edit, that no other row has. */
export const freshKey = (): string => {
  count += 1;
  return `row-${count}`;
};
