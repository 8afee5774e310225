import { expect, it } from 'vitest';
import { peopleOf } from './people-of.ts';

it('reads people one a line, as lists are pasted', () =>
  expect(peopleOf(' ada@example.com \n\nu-7, ada@example.com;\r\nbo@example.com')).toEqual([
    'ada@example.com',
    'u-7',
    'bo@example.com',
  ]));

it('reads nobody in an empty text', () => expect(peopleOf(' \n')).toEqual([]));
