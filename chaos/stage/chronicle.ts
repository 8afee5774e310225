/** A span of time, in milliseconds since 1970 by this machine's clock, which is the database's too. */
export interface Span {
  what: string;
  from: number;
  to: number;
}

/** What went on when. A span that wasn't closed yet lasts until now. */
export interface Chronicle {
  /** Opens a span; what it gives closes it, once. */
  begin: (what: string) => () => void;
  /** The spans of that kind so far, in the order in which they began. */
  spans: (kind: string) => Span[];
  /** Whether one of that kind is open. */
  isOpen: (kind: string) => boolean;
}

/** Opens an empty one. A span's kind is what comes before the colon in what it is called. */
export const openChronicle = (): Chronicle => {
  const spans: { what: string; from: number; to: number | null }[] = [];
  return {
    begin: (what) => {
      const span: (typeof spans)[number] = { what, from: Date.now(), to: null };
      spans.push(span);
      return () => {
        span.to ??= Date.now();
      };
    },
    spans: (kind) => spans.filter(isOf(kind)).map((span) => ({ ...span, to: span.to ?? Date.now() })),
    isOpen: (kind) => spans.filter(isOf(kind)).some(({ to }) => to === null),
  };
};

const isOf =
  (kind: string) =>
  ({ what }: { what: string }): boolean =>
    what.split(':')[0] === kind;
