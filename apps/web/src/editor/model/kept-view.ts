import { z } from 'zod';
import type { ViewState, ViewStore } from './view-store.ts';

const kept = z.object({ snaps: z.boolean() });

type Kept = z.infer<typeof kept>;

const name = 'ripen-canvas';

const read = (storage: Pick<Storage, 'getItem'>): Partial<Kept> => {
  try {
    return kept.partial().safeParse(JSON.parse(storage.getItem(name) ?? '{}')).data ?? {};
  } catch {
    return {};
  }
};

const write = (storage: Pick<Storage, 'setItem'>, { snaps }: ViewState): void => {
  try {
    storage.setItem(name, JSON.stringify({ snaps } satisfies Kept));
  } catch {
    // A storage that is full or forbidden keeps nothing, and the editor does without.
  }
};

/** Brings back how this browser's reader set the canvas up, and keeps what is changed of it. */
export const keepView = (view: ViewStore, storage: Pick<Storage, 'getItem' | 'setItem'>): void => {
  view.setState(read(storage));
  view.subscribe((now, before) => {
    if (now.snaps !== before.snaps) write(storage, now);
  });
};
