import { endpoint } from '../../endpoint.ts';
import { nothing } from '../../shapes/common.ts';
import { lead, leadUpsert } from '../../shapes/lead.ts';

/** Makes a lead, or changes the one with that externalId or email. */
export const upsertLead = endpoint({
  name: 'upsertLead',
  method: 'post',
  path: '/api/leads',
  about: 'Makes a lead, or changes the one with that externalId or email.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: leadUpsert,
  output: lead,
  status: 200,
  creates: true,
  problems: [
    'identity_required',
    'email_invalid',
    'stage_unknown',
    'stage_conflict',
    'timezone_unknown',
    'attribute_type',
    'name_reserved',
    'fields_too_many',
  ],
});
