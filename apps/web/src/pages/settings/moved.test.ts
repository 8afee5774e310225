import { expect, it } from 'vitest';
import { moved } from './moved.ts';

it('moves an item up', () => expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']));

it('moves an item down', () => expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']));
