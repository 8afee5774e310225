import type { Instant, Segment } from '@ripen/domain';
import { truthy } from '@ripen/rules';
import type { CompiledSegment, Entrance } from '@ripen/workflow';
import { runIdOf } from './chance.ts';
import { keyOf, mayEnter } from './admission.ts';
import type { Crossing } from './crossing.ts';
import { cross } from './cross.ts';
import { enterByFacts } from './crossings.ts';
import { enterByMove, stirsDates } from './dates.ts';
import { endByFacts } from './endings.ts';
import { enter } from './enter.ts';
import { followLead } from './follow-lead.ts';
import { hearFacts } from './listen.ts';
import { momentOf } from './moment-of.ts';
import { holdStirred } from './scoring/hold-matches.ts';
import { type Sheet, tell } from './sheet.ts';
import { moveByRules } from './stages/move-by-rules.ts';
import { enterByOccurrences } from './stages/enter-by-occurrences.ts';
import { stirs } from './stirs.ts';

/** How often flows that segments start may move the lead between segments in one turn. */
const rounds = 10;

/** Holds the segments' rules against the lead wherever its facts became different, until nothing moves any more; flows that listen start, runs whose goal is reached end, and those that wait for it go on. */
export const reconsider = (sheet: Sheet): void => {
  for (let round = 0; round < rounds && restless(sheet); round++) {
    const stirred = settle(sheet);
    for (const crossing of sheet.crossed.splice(0)) admitBy(sheet, crossing);
    enterByFacts(sheet);
    enterByOccurrences(sheet);
    sheet.alarmStale ||= stirsDates(sheet, stirred);
    enterByMove(sheet, stirred);
    endByFacts(sheet, stirred);
    followLead(sheet, stirred);
    hearFacts(sheet, stirred);
  }
  if (sheet.crossed.splice(0).length + sheet.occurred.splice(0).length > 0)
    tell(sheet, 'refused', 'LOOP_GUARD: flows move the lead between segments in a loop, so no further one was started');
};

const restless = ({ stirred, crossed, occurred }: Sheet): boolean =>
  stirred.size + crossed.length + occurred.length > 0;

// Segments come after those they ask for, so that each is asked once, when those have settled.
const settle = (sheet: Sheet): ReadonlySet<string> => {
  for (const compiled of sheet.stirred.size === 0 ? [] : sheet.world.segments) {
    const anew = sheet.stirred.has(`rule:${compiled.segment.id}`);
    if (!anew && !stirs(compiled.reads, sheet.stirred)) continue;
    sheet.alarmStale ||= compiled.reads.time || anew || sheet.stirred.has('*');
    if (moves(sheet, compiled)) crossByRule(sheet, compiled.segment);
  }
  const stirred = new Set(sheet.stirred);
  sheet.stirred.clear();
  holdStirred(sheet, stirred);
  moveByRules(sheet, stirred);
  return stirred;
};

const moves = (sheet: Sheet, { segment, holds }: CompiledSegment): boolean => {
  const { data, context } = momentOf(sheet, null);
  return truthy(holds(data, context)) !== sheet.segments.has(segment.id);
};

const crossByRule = (sheet: Sheet, segment: Segment): void =>
  cross(sheet, segment, `${sheet.segments.has(segment.id) ? 'Left' : 'Entered'} the segment “${segment.name}”`);

const admitBy = (sheet: Sheet, crossing: Crossing): void => {
  const { segment, entered } = crossing;
  for (const entrance of sheet.world.bySegment.get(`${entered ? 'entered' : 'left'}:${segment}`) ?? [])
    admit(sheet, entrance, crossing);
};

const admit = (sheet: Sheet, { workflow, node }: Entrance, { segment, place }: Crossing): void => {
  const key = keyOf(workflow, {});
  if (key === null || !mayEnter(sheet, workflow, key)) return;
  const id = runIdOf(`${sheet.lead.id}:${workflow.id}:segment:${segment}:${sheet.world.now}:${place}`);
  enter(sheet, workflow, { node, start: { id, key, event: null, data: {}, hops: 0 } });
};

/** When time alone may move the lead into a segment or out of one; null for never. */
export const segmentsChange = (sheet: Sheet): Instant | null => {
  const { data, context } = momentOf(sheet, null);
  let soonest: Instant | null = null;
  for (const { reads, nextChange } of sheet.world.segments) {
    const at = reads.time ? nextChange(data, context) : null;
    if (at !== null && (soonest === null || at < soonest)) soonest = at;
  }
  return soonest;
};
