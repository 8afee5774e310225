import { expect, test } from 'vitest';
import { seal, unseal } from './seal.ts';

test('what was sealed is read with the same secret, and with no other', () => {
  const sealed = seal('Bearer ä', 'one');
  expect(sealed.includes('Bearer')).toBe(false);
  expect(unseal(sealed, 'one')).toBe('Bearer ä');
  expect(unseal(sealed, 'two')).toBeNull();
  expect(unseal(Buffer.concat([sealed.subarray(0, -1), Buffer.from([0])]), 'one')).toBeNull();
  expect(unseal(Buffer.from('short'), 'one')).toBeNull();
});
