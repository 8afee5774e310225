import { instant, toIso } from '@ripen/domain';
import { expect, test } from 'vitest';
import { columnTypes } from './column-types.ts';

const read = (oid: number, text: string): unknown => columnTypes.getTypeParser(oid)(text);
const at = (text: string): string => toIso(instant(Number(read(1184, text))));

test('a timestamptz is read as an instant, cut to the millisecond', () => {
  expect(at('2027-03-01 09:30:00+00')).toBe('2027-03-01T09:30:00.000Z');
  expect(at('2027-03-01 09:30:00.5+00')).toBe('2027-03-01T09:30:00.500Z');
  expect(at('1969-12-31 23:59:59.123456+00')).toBe('1969-12-31T23:59:59.123Z');
});

test('the ends of time are infinite', () => {
  expect(read(1184, 'infinity')).toBe(Number.POSITIVE_INFINITY);
  expect(read(1184, '-infinity')).toBe(Number.NEGATIVE_INFINITY);
});

test('a moment that is not told in UTC is an error, not a wrong moment', () => {
  expect(() => read(1184, '2027-03-01 09:30:00+02')).toThrow('moment');
  expect(() => read(1184, '0044-03-15 12:00:00+00 BC')).toThrow('moment');
});

test('a bigint is a number while it is exact, and an error beyond', () => {
  expect(read(20, '9007199254740991')).toBe(9_007_199_254_740_991);
  expect(() => read(20, '9007199254740993')).toThrow('too large');
});

test('arrays are read like their elements', () => {
  expect(read(1016, '{1,NULL,3}')).toEqual([1, null, 3]);
  expect(read(1185, '{"1970-01-01 00:00:01+00",NULL}')).toEqual([1000, null]);
});

test('other types are read as the driver reads them', () => {
  expect(read(23, '7')).toBe(7);
  expect(read(3802, '{"a":1}')).toEqual({ a: 1 });
});
