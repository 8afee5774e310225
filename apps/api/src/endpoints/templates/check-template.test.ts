import { describe, expect, it } from 'vitest';
import { checkTemplate } from './check-template.ts';

const template = (html: string) => checkTemplate({ name: 'Welcome', subject: 'Hello', html });

describe('a template', () => {
  it.each([
    '<a href="https://example.com/{{ externalId }}">x</a>',
    '<a href="mailto:a@example.com">x</a>',
    '<img src="data:image/png;base64,AA">',
  ])('may hold %s', (html) => expect(template(html)).toBeNull());

  it.each([
    '<a href="javascript:alert(1)">',
    "<a href=' JavaScript:alert(1)'>",
    '<a href=java\nscript:alert(1)>',
    '<a href="data:text/html,x">',
    '<a href="//evil.example">',
    '<form action="vbscript:x">',
  ])('may not hold %j', (html) => expect(template(html)).toMatchObject({ status: 422, code: 'url_scheme_forbidden' }));

  it('says where its Liquid is wrong', () => {
    expect(template('a\n{{ b')).toMatchObject({
      status: 422,
      code: 'template_invalid',
      errors: [{ pointer: '/html' }],
      extra: { line: 2, column: 1 },
    });
    expect(checkTemplate({ name: 'a', subject: '{{', html: 'b' })).toMatchObject({ errors: [{ pointer: '/subject' }] });
  });
});
