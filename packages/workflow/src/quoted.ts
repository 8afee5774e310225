/** A sentence in quotes; quotes within it become single ones. */
export const quoted = (sentence: string): string => `“${sentence.replaceAll('“', '‘').replaceAll('”', '’')}”`;
