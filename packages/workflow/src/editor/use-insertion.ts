import { useRef } from 'react';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * Puts words where the cursor was last. Give `remember` to the fields as `onBlur`, and `insert` the text a field holds;
 * it gives the text with the words in it, at the end where the cursor never was.
 */
export const useInsertion = () => {
  const last = useRef<{ name: string; at: number } | null>(null);
  const remember = ({ currentTarget }: { currentTarget: TextField }): void => {
    last.current = { name: currentTarget.name, at: currentTarget.selectionEnd ?? currentTarget.value.length };
  };
  const insert = (words: string, text: (name: string) => string, otherwise: string): { name: string; text: string } => {
    const { name, at } = last.current ?? { name: otherwise, at: Number.POSITIVE_INFINITY };
    const held = text(name);
    last.current = { name, at: Math.min(at, held.length) + words.length };
    return { name, text: held.slice(0, at) + words + held.slice(at) };
  };
  return { remember, insert };
};
