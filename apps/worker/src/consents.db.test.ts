import { instant, type LeadId } from '@ripen/domain';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Stand, openStand } from '../test/stand.ts';

const patient = { timeout: 15_000, interval: 50 };
let stand: Stand;
let flow: Awaited<ReturnType<Stand['publish']>>;
let about: typeof flow;

const mailing = (config: object): Promise<typeof flow> =>
  stand.publish(
    [
      ['in', 'entry', { on: 'api' }],
      ['m', 'send-email', { subject: 'A', html: 'B', ...config }],
      ['x', 'exit'],
    ],
    [
      ['in', 'entered', 'm'],
      ['m', 'done', 'x'],
    ],
  );

beforeAll(async () => {
  stand = await openStand();
  await stand.worker();
  [flow, about] = [await mailing({}), await mailing({ topic: 'offers' })];
});
afterAll(() => stand.close());

const say = (lead: LeadId, consent: string, given: boolean) =>
  stand.runner.command(stand.workspace, [
    {
      lead,
      by: 'api',
      command: {
        do: 'change',
        changes: [{ change: 'consent', consent, given, at: clock(), source: 'api' }],
        at: clock(),
      },
    },
  ]);

let moment = Date.UTC(2040, 0, 1);
const clock = () => instant((moment += 1_000));

const sent = async (lead: LeadId, by = flow): Promise<object> => {
  const [run] = await stand.start(by, [lead]);
  const rows = () =>
    stand.ask<{ state: string; detail: string }>(
      `select state, detail from effect where run_id = '${run}' and settled_at is not null`,
    );
  await vi.waitFor(async () => expect(await rows()).toHaveLength(1), patient);
  return (await rows())[0] ?? {};
};

it('sends no mail to whoever has withdrawn the consent to email, though the address be another by now', async () => {
  const lead = await stand.lead('ada@example.com');
  await say(lead, 'email', false);
  expect(await sent(lead)).toEqual({ state: 'suppressed', detail: 'unsubscribed' });
  await stand.runner.command(stand.workspace, [
    {
      lead,
      by: 'api',
      command: { do: 'change', changes: [{ change: 'email', value: 'ada@example.org' }], at: clock() },
    },
  ]);
  expect(await sent(lead)).toEqual({ state: 'suppressed', detail: 'the consent to email is withdrawn' });
  await say(lead, 'email', true);
  expect(await sent(lead)).toMatchObject({ state: 'sent' });
});

it('sends no mail about a topic whose consent is withdrawn, and goes on with others', async () => {
  const lead = await stand.lead('grace@example.com');
  expect(await sent(lead, about)).toMatchObject({ state: 'sent' });
  await say(lead, 'email:offers', false);
  expect(await sent(lead, about)).toEqual({
    state: 'suppressed',
    detail: 'the consent to email about offers is withdrawn',
  });
  expect(await sent(lead)).toMatchObject({ state: 'sent' });
  await say(lead, 'email:offers', true);
  expect(await sent(lead, about)).toMatchObject({ state: 'sent' });
});
