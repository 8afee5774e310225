import { describe, expect, it } from 'vitest';
import { askerOf } from '../../testing/ask-endpoint.ts';
import { flow } from '../../testing/flow.ts';
import { makeWorkspace } from '../../testing/open-test-api.ts';
import { useTestApi } from '../../testing/use-test-api.ts';

const { api, ask, refused } = await useTestApi();

const position = { x: 0, y: 0 };
const waiting = (days: number) => ({
  ...flow(),
  nodes: [
    { id: 'in', kind: 'entry', config: { on: 'event', event: 'Signed Up' }, position },
    { id: 'w', kind: 'wait', config: { for: { days } }, position },
    { id: 'x', kind: 'exit', config: {}, position },
  ],
  edges: [
    { from: 'in', port: 'entered', to: 'w' },
    { from: 'w', port: 'done', to: 'x' },
  ],
});
const test = {
  name: 'Signs up on day 1',
  from: '2027-03-01T09:00:00Z',
  days: 30,
  lead: { email: 'ada@example.com' },
  events: [{ event: 'Signed Up', day: 1 }],
};
const said = (story: readonly { after: string; node: string | null }[]) =>
  story.map(({ after, node }) => `${after} ${node}`);
const makeTested = async () => {
  const { id } = await ask('createWorkflow', { body: waiting(3) });
  return { id, kept: await ask('createWorkflowTest', { id, body: test }) };
};

describe('tests of a workflow', () => {
  it('are kept with the story that the draft tells, listed, renamed and deleted', async () => {
    const { id, kept } = await makeTested();
    expect(said(kept.story)).toEqual(['1d 00:00:00 in', '1d 00:00:00 w', '4d 00:00:00 w', '4d 00:00:00 x']);
    expect((await ask('listWorkflowTests', { id })).items).toEqual([kept]);
    const { id: _id, revision, createdAt: _made, updatedAt: _changed, ...body } = kept;
    const renamed = await ask('saveWorkflowTest', { id, test: kept.id, revision, body: { ...body, name: 'Late' } });
    expect(renamed).toMatchObject({ name: 'Late', story: kept.story, revision: 2 });
    expect(
      await refused('saveWorkflowTest', { id, test: kept.id, revision, body: { ...body, name: 'Never' } }),
    ).toMatchObject({ status: 412, code: 'version_conflict' });
    await ask('deleteWorkflowTest', { id, test: kept.id });
    expect((await ask('listWorkflowTests', { id })).items).toEqual([]);
  });

  it('show what differs once the draft tells another story; without a story, the new one is expected', async () => {
    const { id, kept } = await makeTested();
    expect((await ask('runWorkflowTests', { id })).items).toMatchObject([{ id: kept.id, same: true, lines: [] }]);
    await ask('saveWorkflow', { id, revision: 1, body: waiting(5) });
    const [run] = (await ask('runWorkflowTests', { id })).items;
    expect(run).toMatchObject({ same: false, faults: [] });
    expect(run?.lines.map((line) => `${line.in} ${line.line.after} ${line.line.node}`)).toEqual([
      'both 1d 00:00:00 in',
      'expected 1d 00:00:00 w',
      'expected 4d 00:00:00 w',
      'expected 4d 00:00:00 x',
      'told 1d 00:00:00 w',
      'told 6d 00:00:00 w',
      'told 6d 00:00:00 x',
    ]);
    const accepted = await ask('saveWorkflowTest', { id, test: kept.id, revision: 1, body: test });
    expect(said(accepted.story).at(-1)).toBe('6d 00:00:00 x');
    expect((await ask('runWorkflowTests', { id })).items).toMatchObject([{ same: true }]);
  });

  it('are held against the draft at every publish; a difference is published only on purpose', async () => {
    const { id, kept } = await makeTested();
    expect(await ask('publishWorkflow', { id })).toMatchObject({ version: 1 });
    await ask('saveWorkflow', { id, revision: 1, body: waiting(5) });
    expect(await refused('publishWorkflow', { id })).toMatchObject({
      status: 409,
      code: 'tests_differ',
      errors: [{ pointer: `/tests/${kept.id}`, detail: expect.stringContaining('Signs up on day 1') }],
    });
    expect((await ask('getWorkflow', { id })).version).toBe(1);
    expect(await ask('publishWorkflow', { id, body: { despiteTests: true } })).toMatchObject({ version: 2 });
  });

  it('say which draft, zone or length they can’t be kept with', async () => {
    const { id } = await ask('createWorkflow', { body: waiting(3) });
    const body = { ...test, lead: { timezone: 'Mars/Phobos' } };
    expect(await refused('createWorkflowTest', { id, body })).toMatchObject({ code: 'timezone_unknown' });
    const loop = {
      ...waiting(1),
      nodes: [
        { id: 'in', kind: 'entry', config: { on: 'event', event: 'Signed Up' }, position },
        { id: 'w', kind: 'wait', config: { for: { minutes: 10 } }, position },
        { id: 'g', kind: 'wait', config: { for: { minutes: 10 } }, position },
      ],
      edges: [
        { from: 'in', port: 'entered', to: 'w' },
        { from: 'w', port: 'done', to: 'g' },
        { from: 'g', port: 'done', to: 'w' },
      ],
    };
    const looping = await ask('createWorkflow', { body: loop });
    const events = Array.from({ length: 3 }, (_, day) => ({ event: 'Signed Up', day }));
    expect(await refused('createWorkflowTest', { id: looping.id, body: { ...test, events } })).toMatchObject({
      code: 'story_too_long',
    });
    const broken = { ...waiting(3), nodes: [{ id: 'w', kind: 'wait', config: {}, position }], edges: [] };
    const draft = await ask('createWorkflow', { body: broken });
    expect(await refused('createWorkflowTest', { id: draft.id, body: test })).toMatchObject({ code: 'draft_invalid' });
  });

  it('belong to one workspace and one workflow', async () => {
    const { id, kept } = await makeTested();
    const theirs = askerOf(api.url, (await makeWorkspace(api.services, 'Theirs')).manage);
    const { id: other } = await ask('createWorkflow', { body: waiting(3) });
    const named = { id, test: kept.id };
    expect(await theirs.refused('deleteWorkflowTest', named)).toMatchObject({ status: 404 });
    expect(await theirs.refused('listWorkflowTests', { id })).toMatchObject({ status: 404 });
    expect(await theirs.refused('saveWorkflowTest', { ...named, revision: 1, body: test })).toMatchObject({
      status: 404,
    });
    expect(await refused('deleteWorkflowTest', { id: other, test: kept.id })).toMatchObject({ status: 404 });
    expect((await ask('listWorkflowTests', { id })).items).toHaveLength(1);
  });
});
