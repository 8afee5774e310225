/** One difference between two documents, in words. `node` is the step it is about; null where it is about the whole workflow. */
export interface Change {
  what: 'added' | 'removed' | 'changed';
  node: string | null;
  said: string;
}

/** A change of the whole workflow. */
export const changedWhole = (said: string): Change => ({ what: 'changed', node: null, said });
