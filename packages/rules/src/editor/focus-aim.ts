import type { Aim } from './acts/use-part-acts.ts';

const selectors: Record<Aim['at'], readonly string[]> = {
  grip: ['[data-grip]', '[data-add]'],
  field: ['[data-fields] input', '[data-grip]', '[data-add]'],
};

/** Puts the keyboard where an act aimed at; false while that isn't on the page yet. */
export const focusAim = (root: HTMLElement | null, { id, at }: Aim): boolean => {
  const part = root?.querySelector(`[data-part="${CSS.escape(id)}"]`);
  const wanted = selectors[at].flatMap((selector) => part?.querySelector<HTMLElement>(selector) ?? [])[0];
  wanted?.focus();
  return wanted !== undefined;
};
