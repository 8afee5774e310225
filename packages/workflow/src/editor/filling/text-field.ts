/** What texts are written in. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** The field that an event came from; null where it came from something else. */
export const textFieldOf = (target: EventTarget | null): TextField | null =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;

/** Puts words in the place of others as if they were typed: in one step of the field's own undo, with the caret behind them. */
export const typeInto = (field: TextField, { from, to }: { from: number; to: number }, words: string): void => {
  field.focus();
  field.setSelectionRange(from, to);
  // Nothing else writes into the field's own undo; a browser without it still gets the words.
  if (document.execCommand('insertText', false, words)) return;
  field.setRangeText(words, from, to, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
