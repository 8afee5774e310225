/** Rejects with words for people where what is stored isn't what the form began with, so that nobody's change is overwritten unseen. */
export const refuseChanged = (same: boolean): void => {
  if (!same) throw new Error('Somebody else changed this meanwhile. Reload the page to see their version.');
};
