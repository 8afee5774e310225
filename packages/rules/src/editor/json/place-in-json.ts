/** Where a value stands in a text, from its first letter to after its last. */
export interface TextRange {
  start: number;
  end: number;
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

interface Token extends TextRange {
  text: string;
}

interface Reader {
  tokens: readonly Token[];
  at: number;
  found: Map<string, TextRange>;
}

const tokensOf = (json: string): Token[] =>
  [...json.matchAll(token)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

const peek = ({ tokens, at }: Reader): string => tokens[at]?.text ?? '';

const readValue = (reader: Reader, pointer: string): void => {
  const first = reader.tokens[reader.at];
  if (!first) return;
  reader.at += 1;
  if (first.text === '{' || first.text === '[') readInside(reader, pointer, first.text);
  reader.found.set(pointer, { start: first.start, end: reader.tokens[reader.at - 1]?.end ?? first.end });
};

const keyAt = (reader: Reader): string => {
  const key: unknown = JSON.parse(peek(reader));
  reader.at += 2;
  return escaped(String(key));
};

const readInside = (reader: Reader, pointer: string, opening: string): void => {
  const closing = opening === '{' ? '}' : ']';
  for (let index = 0; reader.at < reader.tokens.length && peek(reader) !== closing; index += 1) {
    if (peek(reader) === ',') reader.at += 1;
    const step = opening === '{' ? keyAt(reader) : String(index);
    readValue(reader, `${pointer}/${step}`);
  }
  reader.at += 1;
};

/** Where in a text of JSON the value at a JSON pointer stands, or the nearest one around it. The text must be JSON. */
export const placeInJson = (json: string, pointer: string): TextRange | null => {
  const reader: Reader = { tokens: tokensOf(json), at: 0, found: new Map() };
  readValue(reader, '');
  for (let wanted = pointer; ; wanted = wanted.slice(0, wanted.lastIndexOf('/'))) {
    const range = reader.found.get(wanted);
    if (range || wanted === '') return range ?? null;
  }
};

/** The line of a text that a letter stands in, counted from 1. */
export const lineAt = (text: string, place: number): number => text.slice(0, place).split('\n').length;
