import { endpoint } from '../../endpoint.ts';
import { nothing } from '../../shapes/common.ts';
import { keyDraft, newKey } from '../../shapes/setup.ts';

/** Makes an API key and shows its secret once. */
export const createKey = endpoint({
  name: 'createKey',
  method: 'post',
  path: '/api/keys',
  about: 'Makes an API key and shows its secret once.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: keyDraft,
  output: newKey,
  status: 201,
});
