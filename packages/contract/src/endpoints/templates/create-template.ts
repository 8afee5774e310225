import { endpoint } from '../../endpoint.ts';
import { nothing } from '../../shapes/common.ts';
import { template, templateDraft } from '../../shapes/template.ts';

/** Makes a mail template. */
export const createTemplate = endpoint({
  name: 'createTemplate',
  method: 'post',
  path: '/api/templates',
  about: 'Makes a mail template.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: templateDraft,
  output: template,
  status: 201,
  creates: true,
  problems: ['template_invalid', 'template_too_complex', 'mail_header_invalid', 'url_scheme_forbidden'],
});
