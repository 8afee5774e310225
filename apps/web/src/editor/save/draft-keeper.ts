import { type WorkflowDocument, workflowDocument } from '@ripen/workflow';
import { z } from 'zod';

const keptDraft = z.object({ revision: z.number().int(), document: workflowDocument });

/** A draft that hasn't reached the server, and the revision it was made from. */
export type KeptDraft = z.infer<typeof keptDraft>;

/** Keeps a draft in the browser until the server has it. */
export interface DraftKeeper {
  keep: (draft: KeptDraft) => void;
  kept: () => KeptDraft | null;
  forget: () => void;
}

const nameOf = (workflowId: string): string => `ripen-draft:${workflowId}`;

const read = (text: string | null): KeptDraft | null => {
  if (text === null) return null;
  try {
    const draft = keptDraft.safeParse(JSON.parse(text));
    return draft.success ? draft.data : null;
  } catch {
    return null;
  }
};

/** Keeps the drafts of one workflow in a storage of the browser; a storage that is full or forbidden keeps nothing. */
export const draftKeeper = (
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  workflowId: string,
): DraftKeeper => {
  const name = nameOf(workflowId);
  const tried = <T>(act: () => T, otherwise: T): T => {
    try {
      return act();
    } catch {
      return otherwise;
    }
  };
  return {
    keep: (draft: { revision: number; document: WorkflowDocument }) =>
      tried(() => storage.setItem(name, JSON.stringify(draft)), undefined),
    kept: () => read(tried(() => storage.getItem(name), null)),
    forget: () => tried(() => storage.removeItem(name), undefined),
  };
};
