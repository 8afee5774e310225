import { describe, expect, it } from 'vitest';
import { checkLiquid } from './check-liquid.ts';

describe('a Liquid text', () => {
  it.each([
    'Hello {{ firstName | default: "you" }}',
    '{% if companySize > 10 %}big{% else %}small{% endif %}',
    '{% for i in (1..10) %}{{ i }}{% endfor %}',
    '',
  ])('may be %j', (text) => expect(checkLiquid(text)).toBeNull());

  it.each([
    ['Hello\n  {{ firstName', 'not closed', 2, 3],
    ['{% if a %}', 'not closed', 1, 1],
    ['{% nonsense %}', 'not found', 1, 1],
    ['{{ a | nonsense }}', 'undefined filter', 1, 1],
    ['{{ a | constructor }}', 'undefined filter', 1, 1],
    ['{{ a | __proto__ }}', 'undefined filter', 1, 1],
    ['{% constructor %}', 'not found', 1, 1],
    ['\n\n{% include "/etc/passwd" %}', 'not found', 3, 1],
    ['{% render "x" %}', 'not found', 1, 1],
    ['{% layout "x" %}', 'not found', 1, 1],
    ['{% block x %}{% endblock %}', 'not found', 1, 1],
  ])('may not be %j', (text, words, line, column) => {
    const problem = checkLiquid(text);
    expect(problem).toMatchObject({ code: 'template_invalid', line, column });
    expect(problem?.detail).toContain(words);
    expect(problem?.detail).toContain(`Line ${line}, column ${column}: `);
  });

  it('may not count too far', () =>
    expect(checkLiquid('a\n {% for i in (1..10000000) %}{% endfor %}')).toMatchObject({
      code: 'template_too_complex',
      line: 2,
      column: 14,
    }));

  it('may not nest too deeply', () => {
    const nested = (depth: number) => `${'{% if a %}'.repeat(depth)}${'{% endif %}'.repeat(depth)}`;
    expect(checkLiquid(nested(32))).toBeNull();
    expect(checkLiquid(nested(33))).toMatchObject({ code: 'template_too_complex' });
    expect(checkLiquid(nested(15_000))).toMatchObject({ code: 'template_too_complex' });
  });
});
