/** So many things at once, and no more: whoever wants to begin one asks for a place first. */
export interface Slots {
  /** Waits until at least one place is free, and takes up to `most`; 0 once they are closed. */
  take: (most: number) => Promise<number>;
  release: (count: number) => void;
  /** Gives out no more places. */
  close: () => void;
}

/** Opens that many places. */
export const openSlots = (places: number): Slots => {
  let free = places;
  let closed = false;
  let waiting: (() => void)[] = [];
  const wake = (): void => {
    const woken = waiting;
    waiting = [];
    for (const resume of woken) resume();
  };
  return {
    take: async (most) => {
      while (free === 0 && !closed) await new Promise<void>((resume) => waiting.push(resume));
      if (closed) return 0;
      const taken = Math.min(free, most);
      free -= taken;
      return taken;
    },
    release: (count) => {
      free += count;
      wake();
    },
    close: () => {
      closed = true;
      wake();
    },
  };
};
