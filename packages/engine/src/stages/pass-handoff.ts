import type { Instant } from '@ripen/domain';
import { type Sheet, tell } from '../sheet.ts';
import { noticeOf, putHandoff } from './hand-off.ts';
import { occur } from './occur.ts';

/** Lets the times of the lead's handoff pass until a moment: nobody answered in time, once; or a rejected lead may come back, once. */
export const passHandoff = (sheet: Sheet, by: Instant): void => {
  const at = timeOf(sheet);
  if (at === null || at > by) return;
  if (sheet.handoff?.status === 'open') escalate(sheet);
  else comeBack(sheet);
};

/** When something is due about the lead's handoff; null for never. */
export const timeOf = ({ handoff }: Sheet): Instant | null => {
  if (!handoff) return null;
  if (handoff.status === 'open') return handoff.escalatedAt === null ? handoff.dueAt : null;
  return handoff.status === 'rejected' && handoff.cameBackAt === null ? handoff.comeBackAt : null;
};

const escalate = (sheet: Sheet): void => {
  const { handoff, world } = sheet;
  if (!handoff) return;
  const escalated = { ...handoff, escalatedAt: world.now };
  putHandoff(sheet, escalated);
  tell(sheet, 'handoff', 'Sales didn’t answer to its handoff in time');
  const stage = world.stages.find((known) => known.stage.name === handoff.stage)?.stage;
  const member = stage?.handoff?.escalate;
  const to = member === undefined ? (handoff.team === null ? null : 'head') : { member };
  if (to !== null) {
    const title = 'waits for an answer from sales, and the time is over';
    sheet.notices.push(noticeOf(sheet, escalated, { about: 'escalated', to, title }));
  }
  occur(sheet, escalated, 'escalated');
};

const comeBack = (sheet: Sheet): void => {
  const { handoff, world } = sheet;
  if (!handoff) return;
  const back = { ...handoff, cameBackAt: world.now };
  putHandoff(sheet, back);
  tell(sheet, 'handoff', `May come back: sales rejected it as “${handoff.reason ?? 'other'}” until now`);
  sheet.stirred.add('stage');
  occur(sheet, back, 'came-back');
};
