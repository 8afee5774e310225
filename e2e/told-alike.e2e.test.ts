import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cards } from './canvas.ts';
import { commandLine } from './start-ripen.ts';
import { signIn, type Visitor, visit } from './visitor.ts';

let visitor: Visitor;

beforeAll(async () => {
  visitor = await visit({ sample: false });
  await signIn(visitor);
});

afterAll(() => visitor.leave());

const post = async <Body>(path: string, data: unknown): Promise<Body> => {
  const { page, ripen } = visitor;
  const answer = await page.request.post(`${ripen.url}/api/${path}`, { data, headers: { origin: ripen.url } });
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as Body;
};

const big = { '>=': [{ var: 'companySize' }, 200] };
const flow = (name: string, entry: object) => ({
  name,
  kind: 'nurture',
  settings: { entry: 'again' },
  nodes: [
    { id: 'in', kind: 'entry', config: entry, position: { x: 0, y: 0 } },
    { id: 'split', kind: 'split', config: { paths: [1, 2].map((port) => ({ port: `p${port}`, weight: 1 })) } },
    { id: 'pause', kind: 'wait', config: { for: { days: 2 } } },
    { id: 'big', kind: 'branch', config: { rule: big } },
    { id: 'mail', kind: 'send-email', config: { subject: 'Hello', html: '<p>Hello</p>' } },
    { id: 'out', kind: 'exit', config: {} },
  ].map((node, index) => ({ position: { x: 0, y: 120 * index }, ...node })),
  edges: [
    { from: 'in', port: 'entered', to: 'split' },
    { from: 'split', port: 'p1', to: 'pause' },
    { from: 'split', port: 'p2', to: 'big' },
    { from: 'pause', port: 'done', to: 'big' },
    { from: 'big', port: 'yes', to: 'mail' },
    { from: 'big', port: 'no', to: 'out' },
    { from: 'mail', port: 'done', to: 'out' },
  ],
});

/** A line of a story: when, and what was said. */
type Line = [at: string, said: string];

interface Asked {
  lead: object;
  events: { event: string; properties: object; at: string }[];
  days: number;
  from: string;
}

const byApi = async (id: string, asked: Asked): Promise<Line[]> => {
  const { story } = await post<{ story: { at: string; said: string }[] }>(`workflows/${id}/simulate`, asked);
  return story.map(({ at, said }) => [at, said]);
};

const byCommandLine = async (document: object, { days, lead, ...asked }: Asked): Promise<Line[]> => {
  const { ripen } = visitor;
  const at = (name: string): string => join(ripen.data, name);
  await writeFile(at('export.json'), await commandLine(ripen, ['export']));
  await writeFile(at('flow.json'), JSON.stringify(document));
  await writeFile(at('lead.json'), JSON.stringify({ ...lead, ...asked }));
  const files = [at('flow.json'), at('lead.json'), '--file', at('export.json')];
  const printed = await commandLine(ripen, ['simulate', ...files, '--days', String(days)]);
  return printed
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([when = '', , said = '']) => [when, said.replace(/ → [^→]*$/, '')]);
};

/** What the editor tells of the lead it makes up, once it knows the company's size, and the moment its journey began. */
const byBrowser = async (id: string, placed: { event: string; size: string } | null): Promise<[string, Line[]]> => {
  const { page, ripen } = visitor;
  const surroundings = page.waitForResponse((response) => response.url().includes('/surroundings'));
  await page.goto(`${ripen.url}/workflows/${id}`);
  await cards(page, 'entry').waitFor();
  await page.getByRole('button', { name: 'Time travel', exact: true }).first().click();
  const { now } = (await (await surroundings).json()) as { now: string };
  const travel = page.getByTestId('travel');
  await travel.getByRole('tab', { name: 'Who, and what they do' }).click();
  if (placed === null) {
    await travel.getByPlaceholder('Add what is known…').click();
    await page.getByRole('option', { name: 'Company size' }).click();
    await travel.getByLabel('Company size', { exact: true }).fill('450');
  } else {
    await travel.getByRole('button', { name: 'Place an event' }).click();
    await travel.getByRole('combobox', { name: 'Event', exact: true }).fill(placed.event);
    await page.keyboard.press('Escape');
    await travel.getByRole('button', { name: 'Add a property' }).click();
    await travel.getByRole('textbox', { name: 'Value of property1' }).fill(placed.size);
    await travel.getByRole('textbox', { name: 'Property', exact: true }).fill('size');
  }
  await travel.getByLabel('For how many days').fill('30');
  await travel.getByRole('tab', { name: 'What has happened' }).click();
  await travel
    .getByText(/If Company size/)
    .first()
    .waitFor();
  const told = await travel
    .locator('ol > li')
    .evaluateAll((lines) =>
      lines.map((line) => [
        line.querySelector('time')?.getAttribute('datetime') ?? '',
        (line.querySelector('button') ?? line.querySelector('div > div'))?.textContent ?? '',
      ]),
    );
  return [now, told.toReversed() as Line[]];
};

test('a schedule’s flow is told alike by the API, on the command line and in the editor', async () => {
  const segment = await post<{ id: string }>('segments', { name: 'Big ones', rule: big });
  const document = flow('Every Monday', { on: 'schedule', segment: segment.id, cron: '0 9 * * 1', zone: 'Asia/Tokyo' });
  const { id } = await post<{ id: string }>('workflows', document);
  const [from, shown] = await byBrowser(id, null);
  const lead = { email: 'ada@example.com', fields: { firstName: 'Ada', companySize: 450 } };
  const asked = { lead, events: [], days: 30, from };
  const answered = await byApi(id, asked);
  expect(answered.filter(([, said]) => said === 'Entered').length).toBeGreaterThanOrEqual(4);
  expect(shown).toEqual(answered);
  expect(await byCommandLine(document, asked)).toEqual(answered);
});

test('a flow that starts by a call is told alike by the three, with what the call tells of the lead', async () => {
  const entry = {
    on: 'webhook',
    event: 'Form Sent',
    lead: { email: 'email' },
    fields: [{ field: 'companySize', path: 'size' }],
  };
  const document = flow('Form sent', entry);
  const { id } = await post<{ id: string }>('workflows', document);
  const [from, shown] = await byBrowser(id, { event: 'Form Sent', size: '450' });
  const at = new Date(Date.parse(from) + 86_400_000).toISOString();
  const lead = { email: 'ada@example.com', fields: { firstName: 'Ada' } };
  const asked = { lead, events: [{ event: 'Form Sent', properties: { size: 450 }, at }], days: 30, from };
  const answered = await byApi(id, asked);
  expect(answered.map(([, said]) => said)).toContain('If Company size is at least 200: yes');
  expect(shown).toEqual(answered);
  expect(await byCommandLine(document, asked)).toEqual(answered);
});
