import { expect, it } from 'vitest';
import { variablesOf } from './variables-of.ts';

const found = (text: string) =>
  variablesOf(text).map(({ path, from, to, shown }) => [path.join('/'), text.slice(from, to), shown]);

it('finds what a text asks for, where it stands, and whether it is shown bare', () => {
  expect(
    found('Hi {{ firstName }},\n{{ lead.compny | upcase }} {{ role | default: "you" }} {{ event["a b"].c }}'),
  ).toEqual([
    ['firstName', 'firstName', true],
    ['lead/compny', 'lead.compny', true],
    ['role', 'role', false],
    ['event/a b/c', 'event["a b"].c', true],
  ]);
});

it('leaves out what the text makes itself, and looks into blocks', () => {
  const text = '{% assign q = score %}{{ q }}{% for i in event.items %}{{ i.name }}{{ company }}{% endfor %}';
  expect(found(text)).toEqual([
    ['score', 'score', false],
    ['event/items', 'event.items', false],
    ['company', 'company', true],
  ]);
});

it('takes what a condition asks for as looked after', () => {
  expect(found('{% if role %}{{ role }}{% endif %}').map(([, , shown]) => shown)).toEqual([false, false]);
});

it('ends a path where the rest of it is reckoned, and says nothing of a text that doesn’t parse', () => {
  expect(found('{{ data[score].x }}')).toEqual([
    ['data', 'data[score].x', true],
    ['score', 'score', false],
  ]);
  expect(found('{{ firstName')).toEqual([]);
});
