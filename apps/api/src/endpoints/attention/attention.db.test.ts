import { expect, it } from 'vitest';
import { flow } from '../../testing/flow.ts';
import { useTestApi } from '../../testing/use-test-api.ts';

const { database, api, ask, refused } = await useTestApi();

it('gives a parked signal back to its lead, or leaves it out with a line in the lead’s story', async () => {
  const lead = await ask('upsertLead', { body: { externalId: 'ada' } });
  const park = (seq: number) =>
    database.pool.query(
      `insert into parked_signal (workspace_id, shard, lead_id, seq, kind, body, at, reason, parked_at)
       select workspace_id, shard, id, $2, 'command', '{"by":"api","command":{"do":"reconsider"}}', now(), 'it was too much', now() from lead where id = $1`,
      [lead.id, seq],
    );
  await park(1);
  await park(2);
  const { items } = await ask('listAttention', {});
  expect(items).toMatchObject([
    { kind: 'signal', lead: lead.id, said: '“command” couldn’t be taken: it was too much' },
    { kind: 'signal', lead: lead.id },
  ]);
  const [again, out] = items.map(({ key }) => key);
  await ask('settleAttention', { body: { kind: 'signal', key: again ?? '', do: 'retry' } });
  expect((await database.pool.query('select lead_id from signal')).rows).toEqual([{ lead_id: lead.id }]);
  await ask('settleAttention', { body: { kind: 'signal', key: out ?? '', do: 'skip' } });
  expect((await ask('listAttention', {})).items).toEqual([]);
  expect((await ask('getLeadTimeline', { id: lead.id })).items[0]?.said).toBe('Left out by a person: it was too much');
  const twice = { body: { kind: 'signal', key: out ?? '', do: 'skip' } } as const;
  expect(await refused('settleAttention', twice)).toMatchObject({ status: 404 });
});

it('lets a parked run be taken out, and says of what is tried again when that is', async () => {
  const { id } = await ask('createWorkflow', { body: flow() });
  await ask('publishWorkflow', { id });
  await ask('upsertLead', { body: { externalId: 'eve', fields: { companySize: 500 } } });
  const { items } = await ask('startRuns', { id, body: { leads: ['eve'] } });
  const run = items[0]?.id ?? '';
  await database.pool.query(
    `insert into effect (workspace_id, shard, run_id, node, visit, lead_id, workflow_id, version, hand, request, attempts, due_at, detail)
     select workspace_id, shard, id, 'm', 1, lead_id, workflow_id, 1, 'send-email', '{}', 12, '2027-03-05T14:05:00Z', 'no answer' from run where id = $1`,
    [run],
  );
  await database.pool.query(
    `insert into provider (workspace_id, name, failing_since, given_up_at, detail) values ($1, 'https://gone.example/hook', now(), now(), 'answered 410')`,
    [api.id],
  );
  await database.pool.query(
    `update run set status = 'parked', wake_at = null, port = null, reason = 'broken' where id = $1`,
    [run],
  );
  expect((await ask('listAttention', {})).items.map(({ said }) => said)).toEqual([
    'Waits for the mail server: 12 attempts, next at 2027-03-05T14:05:00.000Z (no answer)',
    'https://gone.example/hook is given up: answered 410',
    'Parked at step “Wait”: broken',
  ]);
  const { items: waiting } = await ask('listAttention', {});
  const named = { leadName: 'eve', workflow: id, workflowName: 'Welcome' };
  expect(waiting[0]).toMatchObject({ ...named, step: null });
  expect(waiting[1]).toMatchObject({ lead: null, leadName: null, workflow: null, step: null });
  expect(waiting[2]).toMatchObject({ ...named, step: 'Wait' });
  await ask('settleAttention', { body: { kind: 'run', key: run, do: 'skip' } });
  await ask('settleAttention', { body: { kind: 'provider', key: 'https://gone.example/hook', do: 'retry' } });
  await ask('settleAttention', { body: { kind: 'effect', key: `${run}:m:1`, do: 'retry' } });
  const due = await database.pool.query('select 1 from effect where due_at <= now()');
  expect(due.rows).toHaveLength(1);
  expect((await ask('getRun', { id: run })).status).toBe('cancelled');
  expect((await ask('listAttention', {})).items.map(({ kind }) => kind)).toEqual(['effect']);
  const alone = { body: { kind: 'provider', key: 'https://gone.example/hook', do: 'skip' } } as const;
  expect(await refused('settleAttention', alone)).toMatchObject({ status: 409 });
});

it('leaves out what an effect was to do, once, and tells its run', async () => {
  const [effect] = (await ask('listAttention', {})).items;
  const skip = { body: { kind: 'effect', key: effect?.key ?? '', do: 'skip' } } as const;
  await ask('settleAttention', skip);
  expect((await ask('listAttention', {})).items).toEqual([]);
  const { rows } = await database.pool.query(
    "select kind, body -> 'outcome' ->> 'state' as state from signal where kind = 'settled'",
  );
  expect(rows).toEqual([{ kind: 'settled', state: 'skipped' }]);
  expect(await refused('settleAttention', skip)).toMatchObject({ status: 404 });
});

it('lets a person have a message in doubt sent again, or marked as sent, once', async () => {
  const { rows } = await database.pool.query<{ run_id: string }>(
    `insert into effect (workspace_id, shard, run_id, node, visit, lead_id, workflow_id, version, hand, request, state, attempts, settled_at, detail)
     select workspace_id, shard, id, x.node, x.visit, lead_id, workflow_id, 1, 'send-email', '{}', 'unknown', 1, now(), 'the connection broke'
     from run, (values ('a', 1), ('b', 2)) x(node, visit) order by x.visit returning run_id`,
  );
  const run = rows[0]?.run_id ?? '';
  const doubted = async () => (await ask('listAttention', {})).items.filter(({ kind }) => kind === 'unknown');
  expect(await doubted()).toMatchObject([
    { key: `${run}:a:1`, said: 'Nobody knows whether this went out: the connection broke', leadName: 'eve' },
    { key: `${run}:b:2` },
  ]);
  const decide = (node: string, what: string) => ({ body: { kind: 'unknown', key: `${run}:${node}`, do: what } });
  expect(await refused('settleAttention', decide('a:1', 'skip'))).toMatchObject({ status: 409 });
  await ask('settleAttention', decide('a:1', 'retry'));
  await ask('settleAttention', decide('b:2', 'sent'));
  for (const again of [decide('a:1', 'retry'), decide('b:2', 'sent')])
    expect(await refused('settleAttention', again)).toMatchObject({ status: 404 });
  expect(await doubted()).toEqual([]);
  const { rows: effects } = await database.pool.query(
    `select node, state, due_at is not null as due, resent_by from effect where node in ('a', 'b') order by node`,
  );
  expect(effects).toEqual([
    { node: 'a', state: 'intent', due: true, resent_by: 'manage' },
    { node: 'b', state: 'sent', due: false, resent_by: null },
  ]);
  const { rows: told } = await database.pool.query(
    `select said from history where said like 'A message%' order by seq`,
  );
  expect(told.map(({ said }: { said: string }) => said)).toEqual([
    'A message that may not have arrived: manage had it sent again',
    'A message that may not have arrived: manage marked it as sent',
  ]);
  expect(await refused('settleAttention', { body: { kind: 'effect', key: `${run}:a:1`, do: 'sent' } })).toMatchObject({
    status: 409,
  });
});
