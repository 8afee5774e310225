import type { LeadEvent, Signal } from '@ripen/domain';
import type { Turn } from '@ripen/workflow';
import { passTime, setAlarm } from './alarm.ts';
import { takeCommand } from './command.ts';
import { endByEvent } from './endings.ts';
import { enterByEvent, scoreByEvent } from './enter.ts';
import { hearEvent } from './listen.ts';
import { doAsked } from './other-runs.ts';
import { settle } from './resume.ts';
import { reconsider } from './segments.ts';
import { openScore } from './scoring/open-score.ts';
import { type Sheet, closeSheet, openSheet } from './sheet.ts';

/**
 * One lead takes its turn: its signals in order, then its alarm and the runs whose time has come. Pure: the same state,
 * signals and world give the same result. Total: a step that fails parks its run, with the reason. A timer or alarm that was due before a
 * signal was received fires before the signal is taken, however late both are looked at. An event gives points first, then
 * ends runs whose goal it is, then is heard by runs that wait for it, then lets the lead into flows.
 */
export const turn: Turn = (state, signals, world) => {
  const sheet = openSheet(state, world);
  if (world.scores) openScore(sheet);
  for (const signal of signals) {
    catchUp(sheet, signal);
    take(sheet, signal);
    comeToRest(sheet);
    sheet.quiet = false;
  }
  passTime(sheet, world.now);
  comeToRest(sheet);
  setAlarm(sheet);
  return closeSheet(sheet);
};

// A command given now comes before what is due now: a run that is cancelled while it is late does nothing any more.
const catchUp = (sheet: Sheet, signal: Signal): void => {
  const { now } = sheet.world;
  const at = signal.kind === 'event' ? signal.event.receivedAt : signal.receivedAt;
  if (at === undefined || (at >= now && signal.kind !== 'event')) return;
  passTime(sheet, at < now ? at : now);
  comeToRest(sheet);
};

const comeToRest = (sheet: Sheet): void => {
  do reconsider(sheet);
  while (doAsked(sheet));
};

const take = (sheet: Sheet, signal: Signal): void => {
  switch (signal.kind) {
    case 'event':
      return takeEvent(sheet, signal.event);
    case 'settled':
      return settle(sheet, signal);
    case 'command':
      return takeCommand(sheet, signal);
  }
};

const takeEvent = (sheet: Sheet, event: LeadEvent): void => {
  if (sheet.world.counts.includes(event.name) && !sheet.events.some(({ id }) => id === event.id))
    sheet.events.push(event);
  sheet.stirred.add(`event:${event.name}`);
  scoreByEvent(sheet, event);
  endByEvent(sheet, event);
  hearEvent(sheet, event);
  enterByEvent(sheet, event);
};
