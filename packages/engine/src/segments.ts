import { truthy } from '@ripen/rules';
import { stirs } from './stirs.ts';
import type { CompiledSegment, Entrance } from '@ripen/workflow';
import { runIdOf } from './chance.ts';
import { keyOf, mayEnter } from './admission.ts';
import { endByFacts } from './endings.ts';
import { enter } from './enter.ts';
import { hearFacts } from './listen.ts';
import { momentOf } from './moment-of.ts';
import { type Sheet, tell } from './sheet.ts';

/** How often memberships may set off one another in one turn: segments nest, and flows that a segment starts change the lead. */
const rounds = 10;

/** Holds the segments' rules against the lead wherever its facts became different, until nothing moves any more; flows that listen start, runs whose goal is reached end, and those that wait for it go on. */
export const reconsider = (sheet: Sheet): void => {
  for (let round = 0; round < rounds && sheet.stirred.size > 0; round++) {
    const stirred = new Set(sheet.stirred);
    sheet.stirred.clear();
    const touched = sheet.world.segments.filter((segment) => stirs(segment.reads, stirred));
    const moved = touched.filter((segment) => moves(sheet, segment));
    for (const segment of moved) cross(sheet, segment);
    endByFacts(sheet, stirred);
    hearFacts(sheet, stirred);
  }
};

const moves = (sheet: Sheet, { segment, holds }: CompiledSegment): boolean => {
  const { data, context } = momentOf(sheet, null);
  return truthy(holds(data, context)) !== sheet.segments.has(segment.id);
};

const cross = (sheet: Sheet, { segment }: CompiledSegment): void => {
  const entered = !sheet.segments.has(segment.id);
  if (entered) sheet.segments.add(segment.id);
  else sheet.segments.delete(segment.id);
  sheet.memberships.push({ lead: sheet.lead.id, segment: segment.id, entered });
  sheet.stirred.add(`segment:${segment.id}`);
  tell(sheet, 'segment', `${entered ? 'Entered' : 'Left'} the segment “${segment.name}”`);
  for (const entrance of sheet.world.bySegment.get(`${entered ? 'entered' : 'left'}:${segment.id}`) ?? [])
    admit(sheet, entrance, segment.id);
};

const admit = (sheet: Sheet, { workflow, node }: Entrance, segment: string): void => {
  const key = keyOf(workflow, {});
  if (key === null || !mayEnter(sheet, workflow, key)) return;
  const id = runIdOf(
    `${sheet.lead.id}:${workflow.id}:segment:${segment}:${sheet.world.now}:${sheet.memberships.length}`,
  );
  enter(sheet, workflow, { node, start: { id, key, event: null, data: {} } });
};
