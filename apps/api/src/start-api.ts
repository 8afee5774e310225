import { foldCounts, forgetRequests } from '@ripen/store';
import { type ApiOptions, createApi } from './create-api.ts';
import type { Entrance } from './open-entrance.ts';
import type { Services } from './services.ts';

/** A server that listens. `stop` answers what was asked already, for ten seconds at most. */
export interface RunningApi {
  url: string;
  /** Says from now on that it isn't ready, so that nobody sends anything new, and still answers everything. */
  leave: () => void;
  stop: () => Promise<void>;
}

const hour = 3_600_000;

/** Lets the whole HTTP server answer at an entrance that is open. */
export const startApi = (services: Services, entrance: Entrance, options: ApiOptions): RunningApi => {
  const { app, leave, flush, close } = createApi(services, options);
  entrance.admit(app);
  const timers = [setInterval(() => void flush(), 10_000), setInterval(() => void tidy(services), hour)];
  const stop = async (): Promise<void> => {
    for (const timer of timers) clearInterval(timer);
    await entrance.close();
    await close();
  };
  return { url: entrance.url, leave, stop };
};

const tidy = async ({ db, log }: Services): Promise<void> => {
  await forgetRequests(db).catch((error: unknown) => log.warn({ err: error }, 'old answers were not forgotten'));
  await foldCounts(db).catch((error: unknown) => log.warn({ err: error }, 'old counts were not added up'));
};
