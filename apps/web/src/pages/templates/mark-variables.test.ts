import { expect, it } from 'vitest';
import { markVariables } from './mark-variables.ts';

it('marks what is filled in, by its name alone', () =>
  expect(markVariables('<p>Hi {{ firstName | default: "there" }}</p>')).toMatch(
    /^<p>Hi <span style="[^"]+">firstName<\/span><\/p>$/,
  ));

it('leaves what stands in a tag alone', () => {
  const link = '<a href="{{ url }}" title=\'a > b {{ x }}\'>here</a>';
  expect(markVariables(link)).toBe(link);
});

it('marks conditions too', () => expect(markVariables('{% if vip %}x{% endif %}')).toMatch(/>if vip<.*x.*>endif</));

it('escapes what it marks', () => expect(markVariables('{{ "<b>" }}')).toContain('"&lt;b&gt;"'));

it('leaves braces alone that nobody closed', () => expect(markVariables('a {{ b')).toBe('a {{ b'));
