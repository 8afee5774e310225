import { endpoint } from '../../endpoint.ts';
import { nothing, none } from '../../shapes/common.ts';
import { provider } from '../../shapes/provider.ts';

/** Gives where messages go; secrets are never shown. */
export const getProvider = endpoint({
  name: 'getProvider',
  method: 'get',
  path: '/api/message-provider',
  about: 'Gives where messages go; secrets are never shown.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: none,
  output: provider,
  status: 200,
});
