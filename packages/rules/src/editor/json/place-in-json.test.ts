import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineAt, placeInJson } from './place-in-json.ts';

const rule = { and: [{ '>=': [{ var: 'a"b' }, 200] }, { 'x/y~z': [[], {}, 'text, with {brackets}'] }] };
const text = JSON.stringify(rule, null, 2);
const at = (pointer: string): string => {
  const { start, end } = placeInJson(text, pointer) ?? { start: 0, end: 0 };
  return text.slice(start, end);
};

it.each([
  ['/and/0/>=/1', '200'],
  ['/and/0/>=/0/var', '"a\\"b"'],
  ['/and/1/x~1y~0z/2', '"text, with {brackets}"'],
  ['/and/1/x~1y~0z/0', '[]'],
])('%s is found', (pointer, found) => expect(at(pointer)).toBe(found));

it('what isn’t there is shown by what is around it', () => {
  expect(at('/and/0/>=/7/var')).toBe(at('/and/0/>='));
  expect(at('')).toBe(text);
});

it('every value of any JSON stands where it is said to', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      const json = JSON.stringify({ key: [value] }, null, indent);
      const place = placeInJson(json, '/key/0');
      expect(JSON.parse(json.slice(place?.start, place?.end))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('a line is counted from 1', () =>
  expect([0, 1, 2, 4].map((place) => lineAt('a\nb\n\nc', place))).toEqual([1, 1, 2, 3]));
