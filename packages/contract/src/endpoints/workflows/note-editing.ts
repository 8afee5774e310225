import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { byId, nothing, time } from '../../shapes/common.ts';

/** Says that an editor of the workflow is open in a window, and learns who else has one open and who saved the draft last. */
export const noteEditing = endpoint({
  name: 'noteEditing',
  method: 'post',
  path: '/api/workflows/{id}/editing',
  about: 'Says that an editor is open in a window; answers who else has one open, and who saved the draft last.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: z.strictObject({ tab: z.guid() }),
  output: z.strictObject({
    others: z.array(z.strictObject({ name: z.string(), you: z.boolean() })),
    revision: z.number().int(),
    version: z.number().int().nullable(),
    updatedAt: time,
    updatedBy: z.string().nullable(),
  }),
  status: 200,
});
