import { endpoint } from '../../endpoint.ts';
import { nothing, byId } from '../../shapes/common.ts';
import { template, templateDraft } from '../../shapes/template.ts';

/** Changes a mail template; mails sent from now on use it. */
export const saveTemplate = endpoint({
  name: 'saveTemplate',
  method: 'put',
  path: '/api/templates/{id}',
  about: 'Changes a mail template; mails sent from now on use it.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: templateDraft,
  output: template,
  status: 200,
  conditional: true,
  problems: [
    'template_invalid',
    'template_too_complex',
    'mail_header_invalid',
    'url_scheme_forbidden',
    'version_conflict',
  ],
});
