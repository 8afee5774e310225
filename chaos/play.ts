import { drain } from './drain.ts';
import { type Door, type Feeder, startFeeding } from './feed/feeder.ts';
import type { Unsubscribed } from './feed/unsubscribe-some.ts';
import { feedNeighbours } from './feed/feed-neighbours.ts';
import { invariants } from './invariants/index.ts';
import type { Checked, Evidence } from './invariants/invariant.ts';
import { watchResources } from './resources/watch-resources.ts';
import { startMetronome } from './stage/metronome.ts';
import type { Stage } from './stage/open-stage.ts';

/** How a play goes: `full` says when there is enough under way, `hurried` lets leases lapse at once in the end. */
export interface Plan {
  full: Door['full'];
  hurried: boolean;
  /** Whether the control workspace and the troubled one live too. */
  neighbours?: boolean;
  say: (line: string) => void;
}

/** What came of a harm: who unsubscribed in it. */
export interface Harmed {
  unsubscribed: Unsubscribed[];
}

/** Each invariant, with what was found. */
export type Findings = readonly { code: string; says: string; checked: Checked }[];

/** Feeds the product, harms it meanwhile, lets it come to rest, and looks at every invariant. */
export const play = async (stage: Stage, plan: Plan, harm: (feeder: Feeder) => Promise<Harmed>): Promise<Findings> => {
  await Promise.all(stage.crew.posts.map(({ ready }) => ready));
  const metronome = startMetronome();
  const resources = watchResources(stage);
  const feeder = startFeeding({ ...stage, full: plan.full });
  const neighbours = plan.neighbours === true ? feedNeighbours(stage) : null;
  const harmed = await harm(feeder);
  const finish = async (): Promise<void> => {
    await Promise.all([feeder.finish(), neighbours?.finish()]);
  };
  await drain(stage, { finish, hurried: plan.hurried, say: plan.say });
  const acked = [...feeder.acked, ...(neighbours?.acked() ?? [])];
  const [used, beats] = [await resources.stop(), await metronome.stop()];
  const evidence: Evidence = { ...stage, ...harmed, acked, resources: used, beats };
  const findings = [];
  for (const { code, says, check } of invariants) findings.push({ code, says, checked: await check(evidence) });
  return findings;
};
