import type { WorkflowShape } from '@ripen/contract';
import type { WorkflowDocument } from '@ripen/workflow';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rename } from '../edits/rename.ts';
import { createFlowStore } from '../model/flow-store.ts';
import { createAutosave, saveDelay } from './autosave.ts';
import { draftKeeper } from './draft-keeper.ts';
import type { Sent } from './save-state.ts';

const draft: WorkflowDocument = {
  name: 'Welcome',
  kind: 'nurture',
  nodes: [],
  edges: [],
  settings: { entry: 'again' },
};

const stored = (document: WorkflowDocument, revision: number): WorkflowShape => ({
  ...document,
  id: '0190f1c2-0000-7000-8000-000000000001',
  status: 'draft',
  version: null,
  revision,
  changed: true,
  faults: [],
  createdAt: '2027-01-01T00:00:00Z',
  updatedAt: '2027-01-01T00:00:00Z',
  updatedBy: null,
});

const memory = () => {
  const held = new Map<string, string>();
  const storage = {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, text: string) => void held.set(name, text),
    removeItem: (name: string) => void held.delete(name),
  };
  return { held, storage, keeper: draftKeeper(storage, 'w') };
};

const start = (...answers: ((document: WorkflowDocument, revision: number) => Sent)[]) => {
  const sent: [string, number][] = [];
  const flow = createFlowStore(draft, () => Date.now());
  const { keeper } = memory();
  const autosave = createAutosave({
    flow,
    revision: 1,
    keeper,
    now: () => Date.now(),
    onSaved: () => undefined,
    send: async (document, revision) => {
      sent.push([document.name, revision]);
      const answer = answers[sent.length - 1] ?? answers.at(-1);
      return answer?.(document, revision) ?? { came: 'saved', workflow: stored(document, revision + 1) };
    },
  });
  autosave.start();
  return {
    flow,
    sent,
    keeper,
    autosave,
    state: () => autosave.state.getState().state,
    call: (name: string) => flow.getState().perform(rename, { name }),
  };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('autosave', () => {
  it('saves once, a moment after the last of several changes', async () => {
    const { sent, call, state, keeper } = start();
    call('A');
    await vi.advanceTimersByTimeAsync(saveDelay - 1);
    call('B');
    expect(state()).toBe('unsaved');
    expect(keeper.kept()).toMatchObject({ revision: 1, document: { name: 'B' } });
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(sent).toEqual([['B', 1]]);
    expect(state()).toBe('saved');
    expect(keeper.kept()).toBeNull();
  });

  it('saves what changed while it was saving on top of its own revision', async () => {
    const { sent, call, state } = start();
    call('A');
    await vi.advanceTimersByTimeAsync(saveDelay);
    call('B');
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(sent).toEqual([
      ['A', 1],
      ['B', 2],
    ]);
    expect(state()).toBe('saved');
  });

  it('keeps the draft in the browser while the server is away, and tries again ever more slowly', async () => {
    const away = (): Sent => ({ came: 'unreachable', words: 'away' });
    const { sent, call, state, keeper } = start(away, away, (document, revision) => ({
      came: 'saved',
      workflow: stored(document, revision + 1),
    }));
    call('A');
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(state()).toBe('unreachable');
    expect(keeper.kept()?.document.name).toBe('A');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(state()).toBe('saved');
    expect(keeper.kept()).toBeNull();
  });

  it('stops at a conflict, keeps what is done meanwhile, and saves it over theirs when told so', async () => {
    const { sent, call, state, autosave, keeper } = start(
      () => ({ came: 'conflict', theirs: stored({ ...draft, name: 'Theirs' }, 7) }),
      (document, revision) => ({ came: 'saved', workflow: stored(document, revision + 1) }),
    );
    call('Mine');
    await vi.advanceTimersByTimeAsync(saveDelay);
    call('Mine too');
    await vi.advanceTimersByTimeAsync(10 * saveDelay);
    expect(state()).toBe('conflict');
    expect(sent).toHaveLength(1);
    expect(keeper.kept()?.document.name).toBe('Mine too');
    autosave.settle('mine');
    await vi.advanceTimersByTimeAsync(0);
    expect(sent.at(-1)).toEqual(['Mine too', 7]);
    expect(state()).toBe('saved');
  });

  it('loads theirs when told so, which can be undone and is then saved on top of theirs', async () => {
    const { sent, call, flow, autosave, keeper } = start(
      () => ({ came: 'conflict', theirs: stored({ ...draft, name: 'Theirs' }, 7) }),
      (document, revision) => ({ came: 'saved', workflow: stored(document, revision + 1) }),
    );
    call('Mine');
    await vi.advanceTimersByTimeAsync(saveDelay);
    autosave.settle('theirs');
    expect(flow.getState().document.name).toBe('Theirs');
    expect(keeper.kept()).toBeNull();
    await vi.advanceTimersByTimeAsync(10 * saveDelay);
    expect(sent).toHaveLength(1);
    flow.getState().undo();
    await vi.advanceTimersByTimeAsync(saveDelay);
    expect(sent.at(-1)).toEqual(['Mine', 7]);
  });

  it('saves what is left when the workflow is closed, and what was there before it was opened', async () => {
    const { sent, call, autosave, flow } = start();
    const close = autosave.start();
    call('A');
    close();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual([['A', 1]]);
    const later = start();
    later.flow.getState().perform(rename, { name: 'Kept' });
    later.autosave.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(later.sent).toEqual([['Kept', 1]]);
    expect(flow.getState().document.name).toBe('A');
  });

  it('saves at once when asked to, and says whether the server has it all', async () => {
    const { sent, call, autosave } = start(
      (document, revision) => ({ came: 'saved', workflow: stored(document, revision + 1) }),
      () => ({ came: 'refused', words: 'no' }),
    );
    expect(await autosave.flush()).toBe(true);
    call('A');
    expect(await autosave.flush()).toBe(true);
    call('B');
    expect(await autosave.flush()).toBe(false);
    expect(sent).toEqual([
      ['A', 1],
      ['B', 2],
    ]);
  });
});

describe('drafts kept in the browser', () => {
  it('come back as they were', () => {
    const { keeper } = memory();
    keeper.keep({ revision: 3, document: draft });
    expect(keeper.kept()).toEqual({ revision: 3, document: draft });
  });

  it('are nothing when the storage holds something else, or throws', () => {
    const { storage, keeper } = memory();
    storage.setItem('ripen-draft:w', '{"revision":1}');
    expect(keeper.kept()).toBeNull();
    const broken = draftKeeper(
      {
        ...storage,
        getItem: () => {
          throw new Error('denied');
        },
        setItem: () => {
          throw new Error('full');
        },
      },
      'w',
    );
    broken.keep({ revision: 1, document: draft });
    expect(broken.kept()).toBeNull();
  });
});
