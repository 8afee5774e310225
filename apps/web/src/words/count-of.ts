const figures = new Intl.NumberFormat('en-GB');

/** A number of things: "1 lead", "1,284 leads"; `many` where an s isn't enough. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${figures.format(count)} ${count === 1 ? one : many}`;
