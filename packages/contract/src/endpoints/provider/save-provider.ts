import { endpoint } from '../../endpoint.ts';
import { nothing } from '../../shapes/common.ts';
import { provider, providerDraft } from '../../shapes/provider.ts';

/** Sets where messages go; a header without a value keeps the one it has. */
export const saveProvider = endpoint({
  name: 'saveProvider',
  method: 'put',
  path: '/api/message-provider',
  about: 'Sets where messages go; a header without a value keeps the one it has.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: providerDraft,
  output: provider,
  status: 200,
  conditional: true,
  problems: ['version_conflict'],
});
