import type { WorkflowShape } from '@ripen/contract';

/** Where the draft stands: with the server, on its way there, kept in this browser until it gets there, or up for a choice. */
export type SaveState =
  | { state: 'saved'; at: number | null }
  | { state: 'unsaved' }
  | { state: 'saving' }
  | { state: 'unreachable'; words: string }
  | { state: 'refused'; words: string }
  | { state: 'conflict'; theirs: WorkflowShape };

/** What came of sending a draft. */
export type Sent =
  | { came: 'saved'; workflow: WorkflowShape }
  | { came: 'conflict'; theirs: WorkflowShape }
  | { came: 'unreachable'; words: string }
  | { came: 'refused'; words: string };
