import type { TemplateText } from '@ripen/store';
import { type Refusal, refuse } from '../../call.ts';
import { checkLiquid } from '@ripen/liquid';

/** The refusal of a template that couldn't be rendered or shouldn't be sent; null when there is nothing wrong with it. */
export const checkTemplate = ({ subject, html }: TemplateText): Refusal | null =>
  liquidRefusal('/subject', subject) ?? liquidRefusal('/html', html) ?? linkRefusal(html);

const liquidRefusal = (pointer: string, text: string): Refusal | null => {
  const problem = checkLiquid(text);
  if (problem === null) return null;
  const { code, detail, line, column } = problem;
  return { ...refuse(422, code, 'This template can’t be used', [{ code, detail, pointer }]), extra: { line, column } };
};

// Letters of a scheme may be parted by line breaks and tabs, which browsers take out.
const spread = (scheme: string): string => scheme.split('').join(String.raw`[\t\r\n]*`);
const schemes = ['javascript:', 'vbscript:', 'data:', '//'].map(spread).join('|');
const forbiddenLink = new RegExp(String.raw`\s(?:href|action|formaction)\s*=\s*["']?[\0-\x20]*(?:${schemes})`, 'i');

const linkRefusal = (html: string): Refusal | null => {
  if (!forbiddenLink.test(html)) return null;
  const detail = 'Links must begin with https://, http://, mailto: or tel:';
  return refuse(422, 'url_scheme_forbidden', detail, [{ code: 'url_scheme_forbidden', detail, pointer: '/html' }]);
};
