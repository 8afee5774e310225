/** One thing that is wrong, for people and programs: a stable snake_case code, words, and where (a JSON pointer, RFC 6901). */
export interface Problem {
  code: string;
  detail: string;
  pointer: string;
}

/** A problem of a workflow graph: it names the node it sits on, or null for the graph as a whole. */
export interface Fault extends Problem {
  node: string | null;
}

/** Appends reference tokens to a JSON pointer, escaped by RFC 6901. */
export const pointer = (base: string, ...tokens: (string | number)[]): string =>
  base + tokens.map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
