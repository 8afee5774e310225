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
const tooLarge = 'This draft is larger than a workflow may be; take something out.';

/** An autosave under way: what it needs, and what it knows. */
interface Running extends Saving {
  state: StoreApi<SaveState>;
  /** The document that the server has as `revision`. */
  saved: WorkflowDocument;
  retries: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  sending: Promise<void> | null;
}

const set = ({ state }: Running, next: SaveState): void => state.setState(next, true);

const isPending = ({ flow, saved }: Running): boolean => flow.getState().document !== saved;

const isContested = ({ state }: Running): boolean => state.getState().state === 'conflict';

const later = (run: Running, delay: number): void => {
  clearTimeout(run.timer);
  run.timer = setTimeout(() => void save(run), delay);
};

/** Keeps what changed in the browser, and saves it a moment later. */
const keep = (run: Running): void => {
  if (!isPending(run)) return;
  run.keeper.keep({ revision: run.revision, document: run.flow.getState().document });
  if (isContested(run)) return;
  set(run, { state: 'unsaved' });
  later(run, saveDelay);
};

const tookIt = (run: Running, workflow: WorkflowShape, document: WorkflowDocument): void => {
  [run.saved, run.revision, run.retries] = [document, workflow.revision, 0];
  run.onSaved(workflow);
  if (isPending(run)) return keep(run);
  run.keeper.forget();
  set(run, { state: 'saved', at: run.now() });
};

const take = (run: Running, sent: Sent, document: WorkflowDocument): void => {
  if (sent.came === 'saved') return tookIt(run, sent.workflow, document);
  if (sent.came === 'conflict') return set(run, { state: 'conflict', theirs: sent.theirs });
  set(run, { state: sent.came, words: sent.words });
  if (sent.came === 'refused') return;
  run.retries += 1;
  later(run, Math.min(longestRetry, 1_000 * 2 ** run.retries));
};

const attempt = async (run: Running, document: WorkflowDocument): Promise<void> => {
  set(run, { state: 'saving' });
  take(run, await run.send(document, run.revision), document);
  run.sending = null;
};

const save = async (run: Running): Promise<void> => {
  if (run.sending) return run.sending;
  const { document } = run.flow.getState();
  if (!isPending(run) || isContested(run)) return;
  if (!workflowDocument.safeParse(document).success) return set(run, { state: 'refused', words: tooLarge });
  clearTimeout(run.timer);
  run.sending = attempt(run, document);
  return run.sending;
};

const start = (run: Running): (() => void) => {
  const stopWatching = run.flow.subscribe(({ document }, before) => document !== before.document && keep(run));
  const online = (): void => later(run, 0);
  globalThis.addEventListener?.('online', online);
  if (isPending(run)) later(run, 0);
  return () => {
    stopWatching();
    void save(run);
    clearTimeout(run.timer);
    globalThis.removeEventListener?.('online', online);
  };
};

const settle = (run: Running, choice: 'theirs' | 'mine'): void => {
  const held = run.state.getState();
  if (held.state !== 'conflict') return;
  run.revision = held.theirs.revision;
  run.onSaved(held.theirs);
  set(run, { state: 'unsaved' });
  if (choice === 'mine') return later(run, 0);
  run.flow.getState().perform(loadOther, { other: documentOf(held.theirs), from: 'the other draft' });
  run.saved = run.flow.getState().document;
  run.keeper.forget();
  clearTimeout(run.timer);
  set(run, { state: 'saved', at: run.now() });
};

/** Makes the autosave of one open workflow. */
export const createAutosave = (saving: Saving): Autosave => {
  const state = createStore<SaveState>(() => ({ state: 'saved', at: null }));
  const { document: saved } = saving.flow.getState();
  const run: Running = { ...saving, state, saved, retries: 0, timer: undefined, sending: null };
  return {
    state,
    start: () => start(run),
    flush: async () => {
      await run.sending;
      await save(run);
      return !isPending(run);
    },
    contest: (theirs) => set(run, { state: 'conflict', theirs }),
    settle: (choice) => settle(run, choice),
  };
};
