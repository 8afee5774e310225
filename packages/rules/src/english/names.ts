import type { Catalogue } from '../catalogue.ts';

const spokenNames = new Map([
  ['externalId', 'external id'],
  ['timezone', 'time zone'],
]);

/** A label within a sentence: its first letter is small, unless its first word has more capitals than that. */
export const withinSentence = (label: string): string =>
  /^\p{Lu}[^\p{Lu}\s]*(\s|$)/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** A sentence's beginning. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A name that programs write, as words: `companySize` is "company size". */
const asWords = (name: string): string => {
  const words = name
    .replaceAll(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/\p{Lu}\p{Ll}+/gu, (word) => word.toLowerCase())
    .trim();
  return words === '' ? `“${name}”` : words;
};

const owned = (owner: string, path: readonly string[]): string =>
  path.length === 0 ? owner : `${owner}'s ${path.map(asWords).join(' ')}`;

/** What a variable of a lead is called. */
export const sayField = (path: readonly string[], catalogue: Catalogue | null): string => {
  const [first, ...more] = path;
  if (first === undefined) return 'the lead';
  if (first === 'event') return owned('the event', more);
  if (first === 'data') return owned('the data', more);
  const label = catalogue?.fields.find((field) => field.name === first)?.label;
  return owned(label === undefined ? (spokenNames.get(first) ?? asWords(first)) : withinSentence(label), more);
};

/** What a variable of an element or of an event's properties is called. */
export const sayPart = (path: readonly string[]): string => {
  if (path.length === 0) return 'it';
  if (path.length === 1 && path[0] === 'accumulator') return 'the result so far';
  if (path[0] === 'current') return path.length === 1 ? 'it' : path.slice(1).map(asWords).join(' ');
  return path.map(asWords).join(' ');
};
