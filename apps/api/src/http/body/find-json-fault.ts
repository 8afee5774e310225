const space = /[ \t\n\r]*/y;
const text = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

const skip = (source: string, at: number, pattern: RegExp): number => {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
};

/** What may come next: a value, the first or a later member of an object, the end of a list or a first item, or what follows a value. */
type Expected = 'value' | 'key' | 'key or end' | 'item or end' | 'after';

interface Place {
  at: number;
  expected: Expected;
  open: string[];
}

/** Where a text stops being JSON, in characters from its start; null for JSON. Used once JSON.parse has failed, which doesn't always say where. */
export const findJsonFault = (source: string): number | null => {
  const place: Place = { at: 0, expected: 'value', open: [] };
  for (;;) {
    place.at = skip(source, place.at, space);
    if (place.expected === 'after' && place.open.length === 0) return place.at === source.length ? null : place.at;
    if (!step(source, place)) return place.at;
  }
};

const step = (source: string, place: Place): boolean => {
  if (place.expected === 'after') return stepAfter(source, place);
  const next = source[place.at] ?? '';
  if (place.expected === 'key' || place.expected === 'key or end') {
    if (next === '}' && place.expected === 'key or end') return close(place);
    return stepKey(source, place);
  }
  if (next === ']' && place.expected === 'item or end') return close(place);
  return stepValue(source, place);
};

const close = (place: Place): boolean => {
  place.open.pop();
  place.at++;
  place.expected = 'after';
  return true;
};

const stepKey = (source: string, place: Place): boolean => {
  const key = skip(source, place.at, text);
  if (key === place.at) return false;
  place.at = skip(source, key, space);
  if (source[place.at] !== ':') return false;
  place.at++;
  place.expected = 'value';
  return true;
};

const stepValue = (source: string, place: Place): boolean => {
  const next = source[place.at] ?? '';
  if (next === '{' || next === '[') {
    place.open.push(next);
    place.at++;
    place.expected = next === '{' ? 'key or end' : 'item or end';
    return true;
  }
  const end = skip(source, place.at, next === '"' ? text : scalar);
  if (end === place.at) return false;
  place.at = end;
  place.expected = 'after';
  return true;
};

const stepAfter = (source: string, place: Place): boolean => {
  const next = source[place.at] ?? '';
  const inside = place.open.at(-1);
  if (next === (inside === '{' ? '}' : ']')) return close(place);
  if (next !== ',') return false;
  place.at++;
  place.expected = inside === '{' ? 'key' : 'value';
  return true;
};
