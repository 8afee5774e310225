import { beforeAll, expect, it } from 'vitest';
import { type Asker, askerOf } from '../../testing/ask-endpoint.ts';
import { flow } from '../../testing/flow.ts';
import { makeWorkspace } from '../../testing/open-test-api.ts';
import { useTestApi } from '../../testing/use-test-api.ts';

const { api, ask, refused } = await useTestApi();
let theirs: Asker;

beforeAll(async () => {
  theirs = askerOf(api.url, (await makeWorkspace(api.services, 'Theirs')).manage);
});

const mail = { name: 'Welcome', subject: 'Hello {{ firstName | default: "you" }}', html: '<p>Hello</p>' };

it('a template is made, read, changed over its revision, and deleted', async () => {
  const made = await ask('createTemplate', { body: mail });
  expect(made).toMatchObject({ ...mail, revision: 1 });
  expect(await ask('getTemplate', { id: made.id })).toEqual(made);
  expect(await ask('saveTemplate', { id: made.id, revision: 1, body: { ...mail, name: 'Hi' } })).toMatchObject({
    name: 'Hi',
    revision: 2,
  });
  expect(await refused('saveTemplate', { id: made.id, revision: 1, body: mail })).toMatchObject({
    status: 412,
    code: 'version_conflict',
    revision: 2,
  });
  await ask('deleteTemplate', { id: made.id });
  expect(await refused('getTemplate', { id: made.id })).toMatchObject({ status: 404 });
});

it('a template as long as may be is kept', async () => {
  const html = 'ä'.repeat(100_000);
  expect((await ask('createTemplate', { body: { ...mail, html } })).html).toBe(html);
});

it.each([
  [{ html: 'a\n  {{ firstName' }, 'template_invalid', '/html', { line: 2, column: 3 }],
  [{ subject: '{% include "x" %}' }, 'template_invalid', '/subject', { line: 1, column: 1 }],
  [{ html: '{% for i in (1..10000000) %}{% endfor %}' }, 'template_too_complex', '/html', {}],
  [{ html: '<a href="javascript:alert(1)">x</a>' }, 'url_scheme_forbidden', '/html', {}],
  [{ subject: 'a\r\nBcc: b@example.com' }, 'mail_header_invalid', '/subject', {}],
  [{ subject: 'a\u202Eb' }, 'mail_header_invalid', '/subject', {}],
  [{ subject: 'x'.repeat(999) }, 'mail_header_invalid', '/subject', {}],
])('%j is refused', async (part, code, pointer, more) =>
  expect(await refused('createTemplate', { body: { ...mail, ...part } })).toMatchObject({
    status: 422,
    code: expect.stringMatching(`${code}|validation`),
    errors: [{ code, pointer }],
    ...more,
  }),
);

it('what a live workflow sends can’t be deleted; it is said who uses it', async () => {
  const { id: template } = await ask('createTemplate', { body: mail });
  const document = flow();
  const nodes = document.nodes.map((node) =>
    node.id === 'pause' ? { ...node, kind: 'send-email', config: { template } } : node,
  );
  const { id } = await ask('createWorkflow', { body: { ...document, nodes } });
  await ask('publishWorkflow', { id });
  expect(await refused('deleteTemplate', { id: template })).toMatchObject({
    status: 409,
    code: 'in_use',
    references: [{ kind: 'workflow', id, name: 'Welcome' }],
  });
  await ask('archiveWorkflow', { id });
  await ask('deleteTemplate', { id: template });
});

it('templates come in pages, newest first, and only one’s own', async () => {
  for (const name of ['One', 'Two']) await ask('createTemplate', { body: { ...mail, name } });
  const first = await ask('listTemplates', { query: { limit: 1 } });
  expect(first.items).toMatchObject([{ name: 'Two' }]);
  expect((await ask('listTemplates', { query: { limit: 1, cursor: first.nextCursor ?? 'none' } })).items).not.toEqual(
    first.items,
  );
  expect((await theirs.ask('listTemplates')).items).toEqual([]);
  const id = first.items[0]?.id ?? '';
  for (const name of ['getTemplate', 'deleteTemplate'] as const)
    expect(await theirs.refused(name, { id })).toMatchObject({ status: 404 });
  expect(await theirs.refused('saveTemplate', { id, revision: 1, body: mail })).toMatchObject({ status: 404 });
});
