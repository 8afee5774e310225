import { afterAll, describe, expect, it } from 'vitest';
import { openRenderer } from './open-renderer.ts';

const renderer = openRenderer();
afterAll(() => renderer.close());

const facts = { firstName: 'Ada <3', lead: { company: 'Oak & Co', tags: ['a'] } };

describe('the renderer', () => {
  it('fills in facts, escaped in HTML and plain in subjects', async () => {
    expect(await renderer.render('Hi {{ firstName }}', facts, 'html')).toEqual({ ok: true, value: 'Hi Ada &lt;3' });
    expect(await renderer.render('Hi {{ firstName }}', facts, 'text')).toEqual({ ok: true, value: 'Hi Ada <3' });
    expect(await renderer.render('{{ nothing.here | default: "friend" }}', facts, 'html')).toEqual({
      ok: true,
      value: 'friend',
    });
  });

  it.each([
    ['a loop without end', '{% for i in (1..100000000) %}{{ i }}{% endfor %}'],
    [
      'loops in loops',
      '{% for a in (1..9999) %}{% for b in (1..9999) %}{% assign x = a | times: b %}{% endfor %}{% endfor %}',
    ],
    [
      'a text that doubles',
      `{% assign s = "xxxxxxxxxx" %}${'{% assign s = s | append: s %}'.repeat(40)}{{ s | size }}`,
    ],
    ['a filter that isn’t there', '{{ firstName | constructor }}'],
    ['an included file', '{% include "/etc/passwd" %}'],
    ['a rendered file', '{% render "/etc/passwd" %}'],
    ['a layout', '{% layout "/etc/passwd" %}'],
    ['a tag that isn’t closed', '{% if firstName %}'],
    [
      'a giant string',
      '{{ "x" | pad: 9 }}{% assign a = "a" | times: 1 %}{% capture x %}{% for i in (1..9000000) %}aaaaaaaaaaaaaaaaaaaaaaaaaaa{% endfor %}{% endcapture %}',
    ],
  ])('survives %s, and says what was wrong', async (_title, template) => {
    const rendered = await renderer.render(template, facts, 'html');
    expect(rendered).toMatchObject({
      ok: false,
      error: { code: expect.stringMatching(/^TEMPLATE_(INVALID|RESOURCE_LIMIT)$/) },
    });
    expect(await renderer.render('still {{ lead.company }}', facts, 'text')).toEqual({
      ok: true,
      value: 'still Oak & Co',
    });
  });

  it.each([
    '{{ lead.constructor }}',
    '{{ lead.__proto__.x }}',
    '{{ firstName.constructor.constructor }}',
    '{{ lead.tags.constructor }}',
    '{{ this }}',
    '{{ process.env.PATH }}',
  ])('gives nothing away for %s', async (template) => {
    expect(await renderer.render(template, facts, 'html')).toEqual({ ok: true, value: '' });
  });

  it('ends a thread that is kept busy, and answers the next', async () => {
    const bomb = `{% assign s = "${'ab '.repeat(3_000)}" %}{% for i in (1..3000) %}{% assign t = s | split: " " | sort | reverse | join: " " | replace: "ab", "ba" %}{% endfor %}`;
    const [first, second] = await Promise.all([
      renderer.render(bomb, facts, 'html'),
      renderer.render('ok', facts, 'html'),
    ]);
    expect(first.ok).toBe(false);
    expect(second).toEqual({ ok: true, value: 'ok' });
  });
});
