import type { Stage, StageWorkspace } from '../stage/open-stage.ts';
import { type Acked, startFeeding } from './feeder.ts';

/** Those who live beside the ones that are harmed: the control workspace, of which nothing is heard but its lateness, one whose flow is changed all the time, and the troubled one. */
export interface Neighbours {
  /** What they sent and was acknowledged. */
  acked: () => Acked[];
  finish: () => Promise<void>;
}

/** Lets people come into the control workspace, the one whose flow is changed, and the troubled one, eight each every other second. */
export const feedNeighbours = ({ url, control, changing, troubled }: Stage): Neighbours => {
  const began = performance.now();
  const full = (people: number): boolean => people >= 8 * (1 + Math.floor((performance.now() - began) / 2_000));
  const feeders = [control, changing, troubled].map((one: StageWorkspace) =>
    startFeeding({ url, workspaces: [one], full }),
  );
  return {
    acked: () => feeders.flatMap(({ acked }) => acked),
    finish: async () => {
      await Promise.all(feeders.map((feeder) => feeder.finish()));
    },
  };
};
