import { type Json, type Problem, pointer } from '@ripen/domain';
import { jsonLimits } from '../limits.ts';

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const longest = new Map<string, number>([
  ['html', jsonLimits.longString],
  ['body', jsonLimits.longString],
  ['csv', jsonLimits.csv],
]);
const mostProblems = 20;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

interface Search {
  found: Problem[];
}

/** What is wrong with a JSON value whatever it means: too deep, too large, keys that may not be, text that no database holds, numbers that were rounded. At most 20. */
export const inspectJson = (value: Json, base = ''): Problem[] => {
  const search: Search = { found: [] };
  visit(search, value, { place: base, depth: 1, longest: jsonLimits.string });
  return search.found;
};

interface Position {
  place: string;
  depth: number;
  longest: number;
}

const report = ({ found }: Search, place: string, [code, detail]: readonly [string, string]): void => {
  if (found.length < mostProblems) found.push({ code, detail, pointer: place });
};

const visit = (search: Search, value: Json, position: Position): void => {
  if (search.found.length >= mostProblems) return;
  if (typeof value === 'string') return visitText(search, value, position);
  if (typeof value === 'number') return visitNumber(search, value, position.place);
  if (typeof value !== 'object' || value === null) return;
  if (position.depth > jsonLimits.depth)
    return report(search, position.place, ['json_too_deep', `may be ${jsonLimits.depth} levels deep at most`]);
  if (Array.isArray(value)) visitList(search, value, position);
  else visitObject(search, value, position);
};

const visitText = (search: Search, value: string, { place, longest }: Position): void => {
  if (value.length > longest) report(search, place, ['string_too_long', `may have ${longest} characters at most`]);
  const fault = textFault(value);
  if (fault) report(search, place, fault);
};

/** What keeps a text from being stored: the character NUL or half a surrogate pair; null for a good one. */
export const textFault = (value: string): readonly [code: string, detail: string] | null => {
  if (value.includes('\0')) return ['string_nul', 'may not hold the character U+0000'];
  if (loneSurrogate.test(value)) return ['string_surrogate', 'holds half of a surrogate pair'];
  return null;
};

const visitNumber = (search: Search, value: number, place: string): void => {
  if (!Number.isFinite(value)) report(search, place, ['number_out_of_range', 'is larger than numbers can be']);
  else if (Number.isInteger(value) && !Number.isSafeInteger(value))
    report(search, place, ['number_unsafe', 'is an integer too large to be kept exactly; send it as a string']);
};

const visitList = (search: Search, value: Json[], { place, depth, longest }: Position): void => {
  if (value.length > jsonLimits.array)
    return report(search, place, ['array_too_long', `may have ${jsonLimits.array} items at most`]);
  for (const [index, item] of value.entries())
    visit(search, item, { place: `${place}/${index}`, depth: depth + 1, longest });
};

const visitObject = (search: Search, value: Record<string, Json>, { place, depth }: Position): void => {
  const keys = Object.keys(value);
  if (keys.length > jsonLimits.keys)
    return report(search, place, ['json_too_many_keys', `may have ${jsonLimits.keys} properties at most`]);
  for (const key of keys) {
    const fault = keyFault(key);
    if (fault) report(search, pointer(place, key.slice(0, jsonLimits.key)), fault);
    const most = longest.get(key) ?? jsonLimits.string;
    visit(search, value[key] ?? null, { place: pointer(place, key), depth: depth + 1, longest: most });
  }
};

const keyFault = (key: string): readonly [string, string] | null => {
  if (forbidden.has(key)) return ['key_forbidden', 'isn’t allowed as the name of a property'];
  if (key === '' || key.length > jsonLimits.key)
    return ['key_invalid', `property names have 1 to ${jsonLimits.key} characters`];
  return textFault(key);
};
