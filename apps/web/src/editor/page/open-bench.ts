import type { WorkflowShape } from '@ripen/contract';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { loadOther } from '../edits/load-other.ts';
import { arrangedIfPiled } from '../graph/arrange.ts';
import { createFlowStore, type FlowStore } from '../model/flow-store.ts';
import { keepView } from '../model/kept-view.ts';
import { onlyNodes } from '../model/selection.ts';
import { createViewStore, type ViewStore } from '../model/view-store.ts';
import type { Head } from '../publish/head.ts';
import { type Autosave, createAutosave } from '../save/autosave.ts';
import { documentOf } from '../save/document-of.ts';
import { draftKeeper } from '../save/draft-keeper.ts';
import type { HandedOver } from '../save/handed-over.ts';
import { sendDraft } from '../save/send-draft.ts';

/** The stores of one open workflow. */
export interface OpenBench {
  flow: FlowStore;
  view: ViewStore;
  head: StoreApi<Head>;
  autosave: Autosave;
}

/** Takes up a draft that this browser still keeps; when the server's went on meanwhile, that is up for a choice. */
const takeUp = ({ flow, autosave }: OpenBench, opened: WorkflowShape): void => {
  const keeper = draftKeeper(localStorage, opened.id);
  const kept = keeper.kept();
  if (!kept) return;
  if (JSON.stringify(kept.document) === JSON.stringify(documentOf(opened))) return keeper.forget();
  flow.getState().perform(loadOther, { other: kept.document, from: 'the draft that wasn’t saved yet' });
  if (kept.revision !== opened.revision) autosave.contest(opened);
};

/** What an editor is opened with: a run to look at, a step to show, and a document to load over the draft. */
export interface Opening {
  run: string | undefined;
  step: string | undefined;
  handed: HandedOver | undefined;
}

/** Opens a workflow for editing: its stores, its draft with what this browser still keeps of it, and a run to look at. */
export const openBench = (opened: WorkflowShape, { run, step, handed }: Opening): OpenBench => {
  const flow = createFlowStore(arrangedIfPiled(documentOf(opened)), Date.now);
  const head = createStore<Head>(() => ({ workflow: opened }));
  const autosave = createAutosave({
    flow,
    revision: opened.revision,
    send: sendDraft(opened.id),
    keeper: draftKeeper(localStorage, opened.id),
    now: Date.now,
    onSaved: (workflow) => head.setState({ workflow }),
  });
  const bench = { flow, view: createViewStore(), head, autosave };
  keepView(bench.view, localStorage, opened.id);
  if (run !== undefined) bench.view.setState({ panel: 'runs', run });
  takeUp(bench, opened);
  if (step !== undefined && flow.getState().document.nodes.some(({ id }) => id === step)) {
    flow.getState().select(onlyNodes(step));
    bench.view.setState({ panel: 'step' });
  }
  if (handed) flow.getState().perform(loadOther, { other: handed.document, from: handed.from });
  return bench;
};
