import type { Bench } from '../model/bench.ts';

/** Whether something stands before the editor and has the keyboard. */
export const isCovered = ({ view }: Bench): boolean => {
  const { dialog, picker } = view.getState();
  return dialog !== null || picker !== null || document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
};
