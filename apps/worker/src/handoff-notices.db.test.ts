import { shardCount, type Stage, standardStages } from '@ripen/domain';
import { addColleague, saveStages, saveTeams } from '@ripen/store';
import { afterEach, expect, it, vi } from 'vitest';
import { type MailSink, openMailSink } from '../test/mail-sink.ts';
import { openStand, type Stand } from '../test/stand.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const patient = { timeout: 30_000, interval: 50 };

const handing = (handoff: Stage['handoff']): Stage[] =>
  standardStages.map((stage) => {
    if (stage.name !== 'MQL') return { ...stage };
    const rule = { '==': [{ var: 'company' }, 'Kelp Logistics'] };
    return { ...stage, entry: { rule, auto: true }, ...(handoff && { handoff }) };
  });

const people = ['ada', 'bob', 'cleo'];

/** A worker that sends to a mail server, and a team of two whose head is a third. */
const openSales = async (handoff: Stage['handoff']): Promise<{ stand: Stand; sink: MailSink }> => {
  // the worker lets go of the mail server before that closes
  const sink = await openMailSink();
  const stand = await openStand();
  closing.push(sink.close, stand.close);
  const { db, workspace } = stand;
  for (const id of people) await addColleague(db, workspace, { id, name: id, email: `${id}@sales.example` });
  await saveTeams(db, workspace, { teams: [{ name: 'North', members: ['ada', 'bob'], head: 'cleo' }], revision: null });
  await saveStages(db, workspace, { stages: handing(handoff), revision: null });
  await stand.worker({ smtpUrl: sink.url });
  return { stand, sink };
};

const makeReady = async ({ lead, runner, workspace }: Stand, email: string): Promise<void> => {
  const id = await lead(email);
  const changes = [{ change: 'field', field: 'company', value: 'Kelp Logistics' } as const];
  await runner.command(workspace, [
    { lead: id, by: 'api', command: { do: 'change', changes, at: Date.now() as never } },
  ]);
};

/** Lets the time to answer be over: the lead's alarm is due. */
const runOut = async ({ ask, bell }: Stand): Promise<void> => {
  await ask(`update handoff set due_at = now() - interval '1 second'`);
  await ask(`update alarm set rings_at = now() - interval '1 second'`);
  bell.ring('turns', new Set(Array.from({ length: shardCount }, (_, shard) => shard)));
};

const decoded = ({ text }: { text: string }): string =>
  text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

it('whoever gets a lead finds a mail that leads to its handoff, and the head of the team one when nobody answers', async () => {
  const { stand, sink } = await openSales({ owner: { team: 'North' }, limit: { hours: 4 } });
  await makeReady(stand, 'ready@kelp.example');
  await vi.waitFor(() => expect(sink.arrived).toHaveLength(1), patient);
  const [handoff] = await stand.ask<{ id: string; lead_id: string; owner: string }>(
    'select id, lead_id, owner from handoff',
  );
  const [notice] = sink.arrived;
  expect(notice?.to).toEqual([`${handoff?.owner}@sales.example`]);
  const words = notice === undefined ? '' : decoded(notice);
  expect(words).toMatch(/Subject: ready@kelp.example is yours/);
  expect(words).toContain(`http://ripen.test/sales?handoff=${handoff?.id}`);
  expect(words).toContain(`http://ripen.test/leads/${handoff?.lead_id}`);
  await runOut(stand);
  await vi.waitFor(() => expect(sink.arrived).toHaveLength(2), patient);
  expect(sink.arrived[1]?.to).toEqual(['cleo@sales.example']);
  expect(sink.arrived.map(decoded)[1]).toContain(`http://ripen.test/sales?handoff=${handoff?.id}`);
  await vi.waitFor(
    async () => expect(await stand.ask(`select distinct state from effect`)).toEqual([{ state: 'sent' }]),
    patient,
  );
});

it('a person who is named hears instead of the head of the team, and a team without a head bothers nobody', async () => {
  const { stand, sink } = await openSales({ owner: { team: 'North' }, limit: { hours: 4 }, escalate: 'bob' });
  await makeReady(stand, 'ready@kelp.example');
  await vi.waitFor(() => expect(sink.arrived).toHaveLength(1), patient);
  await runOut(stand);
  await vi.waitFor(
    () => expect(sink.arrived.map(({ to }) => to[0])).toEqual([expect.any(String), 'bob@sales.example']),
    patient,
  );

  await saveTeams(stand.db, stand.workspace, { teams: [{ name: 'North', members: ['ada', 'bob'] }], revision: null });
  await saveStages(stand.db, stand.workspace, {
    stages: handing({ owner: { team: 'North' }, limit: { hours: 4 } }),
    revision: null,
  });
  await makeReady(stand, 'second@kelp.example');
  await vi.waitFor(() => expect(sink.arrived).toHaveLength(3), patient);
  await runOut(stand);
  await vi.waitFor(
    async () => expect(await stand.ask('select count(escalated_at)::int as late from handoff')).toEqual([{ late: 2 }]),
    patient,
  );
  expect(await stand.ask(`select count(*)::int as asked from effect`)).toEqual([{ asked: 3 }]);
});
