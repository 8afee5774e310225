import type { WorkflowDocument } from '@ripen/workflow';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Edit } from '../edits/edit.ts';
import { nothingSelected, sameSelection, type Selection } from './selection.ts';

/** One step of the history: what was done, and the document and selection on its other side. */
export interface Step {
  said: string;
  document: WorkflowDocument;
  selection: Selection;
  together: string | null;
  at: number;
}

/** The document being edited, what is selected in it, and the way back. */
export interface FlowState {
  document: WorkflowDocument;
  selection: Selection;
  past: readonly Step[];
  future: readonly Step[];
  /** What happened last, for those who can't see it; `times` tells repetitions apart. */
  told: { said: string; times: number };
  perform: <Args>(edit: Edit<Args>, args: NoInfer<Args>) => void;
  undo: () => void;
  redo: () => void;
  select: (selection: Selection) => void;
}

export type FlowStore = StoreApi<FlowState>;

/** How long after an edit the next of its kind still belongs to it, in milliseconds. */
export const togetherFor = 1_200;

const belongs = (last: Step, together: string | null, at: number): boolean =>
  together !== null && last.together === together && at - last.at < togetherFor;

const kept = (selection: Selection, { nodes }: WorkflowDocument): Selection => {
  const ids = new Set(nodes.map(({ id }) => id));
  return { nodes: selection.nodes.filter((id) => ids.has(id)), edges: [] };
};

const tell = ({ told }: FlowState, said: string): FlowState['told'] => ({ said, times: told.times + 1 });

const capital = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1);

const performed = <Args>(state: FlowState, [edit, args]: [Edit<Args>, Args], at: number): Partial<FlowState> => {
  const { document, selection, past } = state;
  const edited = edit.apply(document, args);
  if (edited.document === document) return {};
  const said = edit.said(args, document);
  const together = edit.together?.(args) ?? null;
  const last = past.at(-1);
  const merged = last !== undefined && belongs(last, together, at);
  return {
    document: edited.document,
    selection: edited.select ?? selection,
    past: merged ? [...past.slice(0, -1), { ...last, at }] : [...past, { said, together, at, document, selection }],
    future: [],
    told: tell(state, capital(said)),
  };
};

const stepped = (state: FlowState, way: 'past' | 'future'): Partial<FlowState> => {
  const step = state[way].at(-1);
  if (!step) return {};
  const back: Step = { ...step, document: state.document, selection: state.selection, together: null };
  const other = way === 'past' ? 'future' : 'past';
  return {
    document: step.document,
    selection: kept(step.selection, step.document),
    [way]: state[way].slice(0, -1),
    [other]: [...state[other], back],
    told: tell(state, `${way === 'past' ? 'Undone' : 'Done again'}: ${step.said}`),
  };
};

/** Holds one document being edited. Every edit is one step of the history, and none is ever forgotten. */
export const createFlowStore = (document: WorkflowDocument, now: () => number): FlowStore =>
  createStore<FlowState>((set) => ({
    document,
    selection: nothingSelected,
    past: [],
    future: [],
    told: { said: '', times: 0 },
    perform: (edit, args) => set((state) => performed(state, [edit, args], now())),
    undo: () => set((state) => stepped(state, 'past')),
    redo: () => set((state) => stepped(state, 'future')),
    select: (selection) => set((state) => (sameSelection(state.selection, selection) ? state : { selection })),
  }));
