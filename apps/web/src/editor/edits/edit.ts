import type { WorkflowDocument } from '@ripen/workflow';
import type { Clip } from '../model/clip.ts';
import type { Selection } from '../model/selection.ts';

/** What an edit without arguments would act on: the document, what is selected, and what was copied last. */
export interface Scene {
  document: WorkflowDocument;
  selection: Selection;
  clip: Clip | null;
}

/** What an edit made: the document, and what to select then. */
export interface Edited {
  document: WorkflowDocument;
  select?: Selection;
}

/** One edit of a workflow: the menu, the shortcuts, the command palette and the history all read this record. */
export interface Edit<Args> {
  name: string;
  label: string;
  /** Its shortcut, such as `mod+D`; null when it has none. */
  key: string | null;
  /** What it does to this document, in the words of the history: "add wait". */
  said: (args: Args, document: WorkflowDocument) => string;
  /** Edits with the same word, one soon after the other, are one step of the history. */
  together?: (args: Args) => string;
  /** What it would act on now; null when there is nothing. Without it the edit is only made by gestures and forms. */
  now?: (scene: Scene) => Args | null;
  apply: (document: WorkflowDocument, args: Args) => Edited;
}
