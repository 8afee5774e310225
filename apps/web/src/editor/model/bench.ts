import type { WorkflowKind } from '@ripen/workflow';
import type { FormSetting } from '@ripen/workflow/editor';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { FlowState, FlowStore } from './flow-store.ts';
import type { ViewState, ViewStore } from './view-store.ts';

/** Everything the parts of one editor share. */
export interface Bench {
  workflowId: string;
  kind: WorkflowKind;
  flow: FlowStore;
  view: ViewStore;
  setting: FormSetting;
  /** Shows the workflow without letting anybody change it, as on a phone. */
  readOnly: boolean;
  /** There is no room for the canvas and for forms. */
  phone: boolean;
}

/** Hands the bench to all parts of an editor. */
export const BenchContext = createContext<Bench | null>(null);

/** The bench of the editor around; a part outside of one is a bug. */
export const useBench = (): Bench => {
  const bench = useContext(BenchContext);
  if (!bench) throw new Error('a part of the editor stands outside of it');
  return bench;
};

/** Something of the document, its selection or its history. */
export const useFlow = <T>(select: (state: FlowState) => T): T => useStore(useBench().flow, select);

/** Something of what the editor shows beside its document. */
export const useView = <T>(select: (state: ViewState) => T): T => useStore(useBench().view, select);
