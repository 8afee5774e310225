import { z } from 'zod';
import type { ViewStore } from './view-store.ts';

type Keeping = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const read = <T>(storage: Keeping, name: string, shape: z.ZodType<T>): T | undefined => {
  try {
    return shape.safeParse(JSON.parse(storage.getItem(name) ?? '')).data;
  } catch {
    return undefined;
  }
};

const write = (storage: Keeping, name: string, kept: boolean | readonly string[]): void => {
  try {
    if (Array.isArray(kept) && kept.length === 0) storage.removeItem(name);
    else storage.setItem(name, JSON.stringify(kept));
  } catch {
    // A storage that is full or forbidden keeps nothing, and the editor does without.
  }
};

/** Brings back how this browser's reader looks at a workflow: which branches are collapsed, and whether steps keep to the grid; keeps what changes of it. */
export const keepView = (view: ViewStore, storage: Keeping, workflowId: string): void => {
  const [grid, collapsed] = ['ripen-grid', `ripen-collapsed:${workflowId}`];
  view.setState({
    snaps: read(storage, grid, z.boolean()) ?? true,
    folded: read(storage, collapsed, z.array(z.string()).max(500)) ?? [],
  });
  view.subscribe((now, before) => {
    if (now.snaps !== before.snaps) write(storage, grid, now.snaps);
    if (now.folded !== before.folded) write(storage, collapsed, now.folded);
  });
};
