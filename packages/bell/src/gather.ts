/** Gathers things that come within a few milliseconds and hands them over together; while a hand-over is under way, the next ones wait for it. */
export const gather = <T>(handOver: (things: ReadonlySet<T>) => Promise<void>, milliseconds: number): ((things: Iterable<T>) => void) => {
  let gathered = new Set<T>();
  let timer: NodeJS.Timeout | null = null;
  let busy = false;
  const flush = async (): Promise<void> => {
    timer = null;
    if (busy || gathered.size === 0) return;
    const things = gathered;
    gathered = new Set();
    busy = true;
    await handOver(things);
    busy = false;
    if (gathered.size > 0) timer ??= setTimeout(() => void flush(), milliseconds);
  };
  return (things) => {
    for (const thing of things) gathered.add(thing);
    if (gathered.size > 0) timer ??= setTimeout(() => void flush(), milliseconds);
  };
};
