import { expect, test } from 'vitest';
import { jsons, plain, texts, uuids } from './array-text.ts';

test('values become the text of a PostgreSQL array', () => {
  expect(uuids(['a', 'b'])).toBe('{a,b}');
  expect(plain([1, null, 2.5, true])).toBe('{1,null,2.5,true}');
  expect(texts(['a', null, 'null', '', 'say "hi" \\ {x,y}'])).toBe('{"a",null,"null","","say \\"hi\\" \\\\ {x,y}"}');
  expect(jsons([{ a: 'x"y' }, null, []])).toBe('{"{\\"a\\":\\"x\\\\\\"y\\"}",null,"[]"}');
});

test('nothing becomes an empty array', () => {
  expect([uuids([]), plain([]), texts([]), jsons([])]).toEqual(['{}', '{}', '{}', '{}']);
});
