import { leadId, workspaceId } from '@ripen/domain';
import { expect, test } from 'vitest';
import { readUnsubscribe, signUnsubscribe } from './unsubscribe-token.ts';

const who = {
  workspace: workspaceId.parse('0198c1f0-0000-7000-8000-000000000001'),
  lead: leadId.parse('0198c1f0-0000-7000-8000-00000000002f'),
};

test('a token tells who unsubscribes', () => {
  const token = signUnsubscribe(who, 'secret');
  expect(token).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(readUnsubscribe(token, 'secret')).toEqual(who);
});

test('a token of another secret, a changed one and a cut one are refused', () => {
  const token = signUnsubscribe(who, 'secret');
  const changed = (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
  expect(readUnsubscribe(token, 'other')).toBeNull();
  expect(readUnsubscribe(changed, 'secret')).toBeNull();
  expect(readUnsubscribe(token.slice(0, -1), 'secret')).toBeNull();
  expect(readUnsubscribe('', 'secret')).toBeNull();
});
