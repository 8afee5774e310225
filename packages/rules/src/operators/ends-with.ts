import { textTest } from '../families/text-test.ts';

/** `ends-with`: whether a text ends with another. */
export const endsWith = textTest({
  name: 'ends-with',
  english: 'ends with',
  denied: "doesn't end with",
  holds: (text, part) => text.endsWith(part),
  sql: (text, place, length) => `right(${text}, ${length}) = ${place}`,
});
