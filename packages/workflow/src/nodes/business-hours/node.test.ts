import { parseZone, standardCalendar, toIso, utc } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, settingForTests } from '../../../test/testing.ts';

const ours = boundFor('business-hours', { clock: 'workspace' });
const theirs = boundFor('business-hours', { clock: 'lead' });
const newYork = parseZone('America/New_York') ?? utc;

describe('business-hours', () => {
  it('lets a lead pass while the workspace works', () => {
    expect(ours.decide(momentFor({}, { zone: newYork }))).toMatchObject({ do: 'pass', port: 'done' });
  });

  it('keeps it until the lead’s own morning, and decides anew then', () => {
    const decision = theirs.decide(momentFor({}, { zone: newYork }));
    expect(decision.do).toBe('rest');
    expect(decision.do === 'rest' && toIso(decision.until)).toBe('2027-03-01T14:00:00.000Z');
  });

  it('keeps it over a holiday', () => {
    const calendar = { ...standardCalendar, holidays: [{ date: '2027-03-01', name: 'Rest' }] };
    const decision = ours.decide(momentFor({}, { calendar }));
    expect(decision.do === 'rest' && toIso(decision.until)).toBe('2027-03-02T09:00:00.000Z');
  });

  it('parks it where nothing ever opens, which publishing finds fault with', () => {
    const calendar = { ...standardCalendar, hours: [] };
    expect(ours.decide(momentFor({}, { calendar }))).toMatchObject({ do: 'park' });
    expect(ours.faults({ ...settingForTests, calendar })).toMatchObject([{ code: 'calendar_empty' }]);
    expect(ours.faults(settingForTests)).toEqual([]);
  });
});
