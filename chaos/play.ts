import { drain } from './drain.ts';
import { type Door, type Feeder, startFeeding } from './feed/feeder.ts';
import type { Unsubscribed } from './feed/unsubscribe-some.ts';
import { invariants } from './invariants/index.ts';
import type { Checked, Evidence } from './invariants/invariant.ts';
import { watchResources } from './resources/watch-resources.ts';
import type { Stage } from './stage/open-stage.ts';

/** How a play goes: `full` says when there is enough under way, `hurried` lets leases lapse at once in the end. */
export interface Plan {
  full: Door['full'];
  hurried: boolean;
  say: (line: string) => void;
}

/** What came of a harm: who unsubscribed in it, and for how many seconds it kept everything down at the longest. */
export interface Harmed {
  unsubscribed: Unsubscribed[];
  outage: number;
}

/** Each invariant, with what was found. */
export type Findings = readonly { code: string; says: string; checked: Checked }[];

/** Feeds the product, harms it meanwhile, lets it come to rest, and looks at every invariant. */
export const play = async (stage: Stage, plan: Plan, harm: (feeder: Feeder) => Promise<Harmed>): Promise<Findings> => {
  await Promise.all(stage.crew.posts.map(({ ready }) => ready));
  const resources = watchResources(stage);
  const feeder = startFeeding({ ...stage, full: plan.full });
  const harmed = await harm(feeder);
  await drain(stage, { feeder, hurried: plan.hurried, say: plan.say });
  const { acked } = feeder;
  const evidence: Evidence = { ...stage, ...harmed, acked, resources: await resources.stop() };
  const findings = [];
  for (const { code, says, check } of invariants) findings.push({ code, says, checked: await check(evidence) });
  return findings;
};
