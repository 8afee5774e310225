import type { WorkflowShape } from '@ripen/contract';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Autosave } from '../save/autosave.ts';

/** What the server last said of the workflow: its status, newest version and revision. Its draft is not to be read here. */
export interface Head {
  workflow: WorkflowShape;
}

/** The workflow beside its draft, and the autosave of the draft. */
export interface Keeping {
  head: StoreApi<Head>;
  autosave: Autosave;
}

/** Hands what the server said, and the autosave, to the parts of an editor. */
export const HeadContext = createContext<Keeping | null>(null);

/** What the server said of the workflow, and its autosave; a part outside of an editor is a bug. */
export const useKeeping = (): Keeping => {
  const keeping = useContext(HeadContext);
  if (!keeping) throw new Error('a part of the editor stands outside of it');
  return keeping;
};

/** Something that the server said of the workflow. */
export const useHead = <T>(select: (workflow: WorkflowShape) => T): T =>
  useStore(useKeeping().head, ({ workflow }) => select(workflow));
