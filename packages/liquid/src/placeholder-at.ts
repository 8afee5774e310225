import { Tokenizer, TokenizationError } from 'liquidjs';

/** A name being written in double braces: where it stands from the braces on, what of it is left of the caret, and whether the braces are closed. */
export interface Placeholder {
  from: number;
  to: number;
  typed: string;
  closed: boolean;
}

/** The name in double braces that the caret stands in, or null: outside of braces, after a filter and in a text in quotes there is none. */
export const placeholderAt = (text: string, caret: number): Placeholder | null => {
  const before = text.slice(0, caret);
  const begin = openBraces(before);
  const { opening, typed } =
    begin === null ? {} : (/^(?<opening>\{\{-?)\s*(?<typed>[\w.-]*)$/.exec(before.slice(begin))?.groups ?? {});
  if (begin === null || opening === undefined || typed === undefined) return null;
  const rest = /^[\w.-]*?\s*(?=-?\}\}|\|)/.exec(text.slice(caret))?.[0];
  return { from: begin + opening.length, to: caret + (rest?.length ?? 0), typed, closed: rest !== undefined };
};

// Only the reader of the language knows which braces are open: they may stand in raw blocks and in quotes.
const openBraces = (before: string): number | null => {
  if (!before.includes('{{')) return null;
  try {
    new Tokenizer(before).readTopLevelTokens();
    return null;
  } catch (error) {
    if (!(error instanceof TokenizationError)) throw error;
    return error.message.startsWith('output ') ? error.token.begin : null;
  }
};
