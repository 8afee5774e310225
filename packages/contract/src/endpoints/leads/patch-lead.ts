import { endpoint } from '../../endpoint.ts';
import { nothing, byId } from '../../shapes/common.ts';
import { lead, leadPatch } from '../../shapes/lead.ts';

/** Changes a lead; workflows and segments see the change at once. */
export const patchLead = endpoint({
  name: 'patchLead',
  method: 'patch',
  path: '/api/leads/{id}',
  about: 'Changes a lead; workflows and segments see the change at once.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: leadPatch,
  output: lead,
  status: 200,
  problems: [
    'email_invalid',
    'stage_unknown',
    'stage_conflict',
    'timezone_unknown',
    'attribute_type',
    'name_reserved',
    'fields_too_many',
  ],
});
