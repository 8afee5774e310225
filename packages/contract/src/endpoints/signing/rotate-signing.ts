import { endpoint } from '../../endpoint.ts';
import { nothing } from '../../shapes/common.ts';
import { callSigning } from '../../shapes/signing.ts';

/** Replaces the secret that signs calls; calls carry the signatures of both for 24 hours. */
export const rotateSigning = endpoint({
  name: 'rotateSigning',
  method: 'post',
  path: '/api/webhook-signing/rotate',
  about: 'Replaces the secret that signs calls; calls carry the signatures of both for 24 hours.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: nothing.optional(),
  output: callSigning,
  status: 200,
  conditional: true,
  problems: ['state_conflict', 'version_conflict'],
});
