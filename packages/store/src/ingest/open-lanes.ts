import type { WorkspaceId } from '@ripen/domain';
import { faultOf } from '../turns/fault-of.ts';
import type { IngestItem } from './ingest-item.ts';

/** Too much waits to be stored already: the caller has to come again later. */
export class Overloaded extends Error {
  override readonly name = 'Overloaded';
}

type Commit = (workspace: WorkspaceId, items: readonly IngestItem[]) => Promise<void>;

interface Parcel {
  items: readonly IngestItem[];
  done: () => void;
  failed: (error: unknown) => void;
}

interface Lane {
  workspace: WorkspaceId;
  waiting: Parcel[];
  size: number;
  running: number;
}

/** How many items one transaction takes at most, unless a single request brings more. */
const groupSize = 500;
const atOnce = { lane: 2, all: 4 };
const mostWaiting = 20_000;

/**
 * Lanes in which items wait, one for each workspace. What comes while a lane's transactions are busy shares the next
 * one; lanes are served in turn. A group that fails for what is in
 * it is committed one request at a time, so that nobody fails for another.
 */
export const openLanes = (commit: Commit) => {
  const lanes = new Map<WorkspaceId, Lane>();
  let running = 0;

  const serve = (): void => {
    for (const lane of lanes.values()) {
      if (running >= atOnce.all) return;
      if (lane.running >= atOnce.lane || lane.waiting.length === 0) continue;
      // The lane goes to the end of the round.
      lanes.delete(lane.workspace);
      lanes.set(lane.workspace, lane);
      running++;
      lane.running++;
      void deliver(commit, lane.workspace, draw(lane)).finally(() => {
        running--;
        lane.running--;
        if (lane.running === 0 && lane.waiting.length === 0) lanes.delete(lane.workspace);
        serve();
      });
    }
  };

  const take = (workspace: WorkspaceId, items: readonly IngestItem[]): Promise<void> => {
    const lane = lanes.get(workspace) ?? { workspace, waiting: [], size: 0, running: 0 };
    if (lane.size + items.length > mostWaiting) return Promise.reject(new Overloaded('too much waits to be stored'));
    lanes.set(workspace, lane);
    lane.size += items.length;
    const taken = new Promise<void>((done, failed) => lane.waiting.push({ items, done, failed }));
    serve();
    return taken;
  };

  return { take };
};

const draw = (lane: Lane): Parcel[] => {
  const parcels: Parcel[] = [];
  let size = 0;
  for (const parcel of lane.waiting) {
    if (parcels.length > 0 && size + parcel.items.length > groupSize) break;
    parcels.push(parcel);
    size += parcel.items.length;
  }
  lane.waiting.splice(0, parcels.length);
  lane.size -= size;
  return parcels;
};

const deliver = async (commit: Commit, workspace: WorkspaceId, parcels: readonly Parcel[]): Promise<void> => {
  try {
    await commit(
      workspace,
      parcels.flatMap(({ items }) => items),
    );
    for (const { done } of parcels) done();
  } catch (error) {
    if (parcels.length === 1 || faultOf(error) === 'passing') for (const { failed } of parcels) failed(error);
    else for (const parcel of parcels) await deliver(commit, workspace, [parcel]);
  }
};
