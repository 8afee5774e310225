import { describe, expect, it } from 'vitest';
import { emailAddress } from './email.ts';

describe('an email address', () => {
  it.each([
    'ada@example.com',
    'Ada.Lovelace+news@Example.co.uk',
    "o'hara@example.com",
    'ada@bücher.example',
    'ada@❤️.example',
    'jürgen@example.org',
  ])('may be %s, and is kept as written', (text) => expect(emailAddress.parse(text)).toBe(text));

  it('loses the dot at its end', () => expect(emailAddress.parse('ada@example.com.')).toBe('ada@example.com'));

  it.each([
    'a@b@c',
    'a b@x.com',
    '"a@evil x"@good.com',
    'a@x.com\r\nBcc: e@x.com',
    '<a@x.com>',
    'a@x.com,b@x.com',
    `${'a'.repeat(250)}@x.com`,
    'a@-x-.com',
    'a@localhost',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    'a@x..com',
    '.a@x.com',
    'a@x\u202Ey.com',
    '@x.com',
    'a@',
    '',
  ])('may not be %j', (text) => {
    const read = emailAddress.safeParse(text);
    expect(read.error?.issues[0]).toMatchObject({ code: 'custom', params: { code: 'email_invalid' } });
  });
});
