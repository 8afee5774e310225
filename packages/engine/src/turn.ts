import type { LeadEvent, Signal } from '@ripen/domain';
import type { Turn } from '@ripen/workflow';
import { takeCommand } from './command.ts';
import { enterByEvent } from './enter.ts';
import { settle, wakeDue } from './resume.ts';
import { reconsider } from './segments.ts';
import { type Sheet, closeSheet, openSheet } from './sheet.ts';

/**
 * One lead takes its turn: its signals in order, then the runs whose time has come. Pure: the same state, signals and
 * world give the same result. Total: a step that fails parks its run, with the reason. A timer that was due before an
 * event was received fires before the event is taken, however late both are looked at.
 */
export const turn: Turn = (state, signals, world) => {
  const sheet = openSheet(state, world);
  for (const signal of signals) {
    take(sheet, signal);
    reconsider(sheet);
  }
  wakeDue(sheet, world.now);
  reconsider(sheet);
  return closeSheet(sheet);
};

const take = (sheet: Sheet, signal: Signal): void => {
  switch (signal.kind) {
    case 'event':
      return takeEvent(sheet, signal.event);
    case 'settled':
      return settle(sheet, signal);
    case 'command':
      return takeCommand(sheet, signal.by, signal.command);
  }
};

const takeEvent = (sheet: Sheet, event: LeadEvent): void => {
  if (event.receivedAt < sheet.world.now) wakeDue(sheet, event.receivedAt);
  if (sheet.world.counts.includes(event.name) && !sheet.events.some(({ id }) => id === event.id))
    sheet.events.push(event);
  sheet.stirred.add(`event:${event.name}`);
  enterByEvent(sheet, event);
};
