import { textTest } from '../families/text-test.ts';

/** `starts-with`: whether a text starts with another. */
export const startsWith = textTest({
  name: 'starts-with',
  english: 'starts with',
  denied: "doesn't start with",
  holds: (text, part) => text.startsWith(part),
  sql: (text, place) => `starts_with(${text}, ${place})`,
});
