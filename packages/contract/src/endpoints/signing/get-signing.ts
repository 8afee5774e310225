import { endpoint } from '../../endpoint.ts';
import { none, nothing } from '../../shapes/common.ts';
import { callSigning } from '../../shapes/signing.ts';

/** Gives the secret that signs the calls of workflows, and when it was made. */
export const getSigning = endpoint({
  name: 'getSigning',
  method: 'get',
  path: '/api/webhook-signing',
  about: 'Gives the secret that signs the calls of workflows, and when it was made.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: none,
  output: callSigning,
  status: 200,
});
