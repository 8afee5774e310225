import { endpoint } from '../../endpoint.ts';
import { nothing } from '../../shapes/common.ts';
import { fields } from '../../shapes/setup.ts';

/** Sets the fields of leads, all at once; fields that rules use stay. */
export const saveFields = endpoint({
  name: 'saveFields',
  method: 'put',
  path: '/api/fields',
  about: 'Sets the fields of leads, all at once; fields that rules use stay.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: fields,
  output: fields,
  status: 200,
  conditional: true,
  problems: ['in_use', 'name_reserved', 'version_conflict'],
});
