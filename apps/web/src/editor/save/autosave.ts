import type { WorkflowShape } from '@ripen/contract';
import { type WorkflowDocument, workflowDocument } from '@ripen/workflow';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { loadOther } from '../edits/load-other.ts';
import type { FlowStore } from '../model/flow-store.ts';
import { documentOf } from './document-of.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import type { SaveState, Sent } from './save-state.ts';

/** What saving needs: the document, the server, the browser's storage and a clock. */
export interface Saving {
  flow: FlowStore;
  revision: number;
  send: (document: WorkflowDocument, revision: number) => Promise<Sent>;
  keeper: DraftKeeper;
  now: () => number;
  /** Told of every answer of the server. */
  onSaved: (workflow: WorkflowShape) => void;
}

/** Saves a draft by itself, a moment after each change, and never loses one. */
export interface Autosave {
  state: StoreApi<SaveState>;
  /** Watches the document until the function it gives is called, which saves once more what isn't saved. */
  start: () => () => void;
  /** Saves at once what isn't saved; true when the server has it all. */
  flush: () => Promise<boolean>;
  /** Settles a conflict: the other draft replaces this one (and can be undone), or this one is saved over it. */
  settle: (choice: 'theirs' | 'mine') => void;
  /** Holds a choice open that was found when the workflow was opened. */
  contest: (theirs: WorkflowShape) => void;
}

/** How long after a change it is saved, in milliseconds. */
export const saveDelay = 600;
const longestRetry = 30_000;

/** Makes the autosave of one open workflow. */
export const createAutosave = ({ flow, revision: first, send, keeper, now, onSaved }: Saving): Autosave => {
  const state = createStore<SaveState>(() => ({ state: 'saved', at: null }));
  let saved = flow.getState().document;
  let revision = first;
  let retries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;

  const set = (next: SaveState): void => state.setState(next, true);
  const pending = (): boolean => flow.getState().document !== saved;
  const later = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), delay);
  };
  const took: { [Came in Sent['came']]: (sent: Extract<Sent, { came: Came }>, document: WorkflowDocument) => void } = {
    saved: ({ workflow }, document) => {
      [saved, revision, retries] = [document, workflow.revision, 0];
      onSaved(workflow);
      if (pending()) return changed();
      keeper.forget();
      set({ state: 'saved', at: now() });
    },
    conflict: ({ theirs }) => set({ state: 'conflict', theirs }),
    refused: ({ words }) => set({ state: 'refused', words }),
    unreachable: ({ words }) => {
      retries += 1;
      set({ state: 'unreachable', words });
      later(Math.min(longestRetry, 1_000 * 2 ** retries));
    },
  };
  const take = (sent: Sent, document: WorkflowDocument): void => {
    const answer = took[sent.came] as (sent: Sent, document: WorkflowDocument) => void;
    answer(sent, document);
  };
  const attempt = async (document: WorkflowDocument): Promise<void> => {
    set({ state: 'saving' });
    take(await send(document, revision), document);
  };
  const save = async (): Promise<void> => {
    if (sending) return sending;
    const { document } = flow.getState();
    if (!pending() || state.getState().state === 'conflict') return;
    const fault = workflowDocument.safeParse(document).error;
    if (fault)
      return set({ state: 'refused', words: 'This draft is larger than a workflow may be; take something out.' });
    clearTimeout(timer);
    sending = attempt(document).finally(() => {
      sending = null;
    });
    return sending;
  };
  const changed = (): void => {
    if (!pending()) return;
    keeper.keep({ revision, document: flow.getState().document });
    if (state.getState().state === 'conflict') return;
    set({ state: 'unsaved' });
    later(saveDelay);
  };
  const online = (): void => later(0);
  return {
    state,
    start: () => {
      const stop = flow.subscribe(({ document }, before) => document !== before.document && changed());
      globalThis.addEventListener?.('online', online);
      if (pending()) later(0);
      return () => {
        stop();
        void save();
        clearTimeout(timer);
        globalThis.removeEventListener?.('online', online);
      };
    },
    flush: async () => {
      await sending;
      await save();
      return !pending();
    },
    contest: (theirs) => set({ state: 'conflict', theirs }),
    settle: (choice) => {
      const held = state.getState();
      if (held.state !== 'conflict') return;
      revision = held.theirs.revision;
      onSaved(held.theirs);
      set({ state: 'unsaved' });
      if (choice === 'mine') return later(0);
      flow.getState().perform(loadOther, { other: documentOf(held.theirs), from: 'the other draft' });
      saved = flow.getState().document;
      keeper.forget();
      clearTimeout(timer);
      set({ state: 'saved', at: now() });
    },
  };
};
