/** So many calls at once to each host, and a few that wait for a place; more are turned away, so that a slow host takes up no places of others. */
export interface HostPlaces {
  /** Waits for a place at a host; false when too many wait there already. Whoever has one leaves it. */
  enter: (host: string) => Promise<boolean>;
  leave: (host: string) => void;
}

interface Host {
  taken: number;
  waiting: (() => void)[];
}

/** Opens `places` at each host, for which up to `waiting` calls wait in the order they came. */
export const openHostPlaces = (places: number, waiting: number): HostPlaces => {
  const hosts = new Map<string, Host>();
  return {
    enter: async (name) => {
      const host = hosts.get(name) ?? { taken: 0, waiting: [] };
      hosts.set(name, host);
      if (host.taken < places) {
        host.taken += 1;
        return true;
      }
      if (host.waiting.length >= waiting) return false;
      await new Promise<void>((resume) => host.waiting.push(resume));
      return true;
    },
    leave: (name) => {
      const host = hosts.get(name);
      if (!host) return;
      const next = host.waiting.shift();
      // whoever waited longest takes the place over
      if (next) return next();
      host.taken -= 1;
      if (host.taken === 0) hosts.delete(name);
    },
  };
};
