import type { TalliesShape } from '@ripen/contract';
import { workflowDocument } from '@ripen/workflow';
import { describe, expect, it } from 'vitest';
import { busiestOf, daysOf, mailsOf, moreThan, untakenOf, unvisitedOf } from './figures.ts';

const some = { leads: 1, times: 1 };
const tallies: TalliesShape = {
  leads: 12,
  failed: {},
  entered: { leads: 7, times: 9 },
  goals: { leads: 0, times: 0 },
  visits: { in: some, b: some, m: some },
  passed: { in: { entered: some }, b: { yes: some }, m: { done: some } },
  mails: { m: { leads: 4, times: 6 }, n: { leads: 3, times: 3 } },
  waiting: {},
  parked: {},
  days: {
    '2027-03-01': { entered: 2, mails: { m: 2 } },
    '2027-03-04': { entered: 5, mails: { m: 1, n: 3 } },
  },
  weeks: { 1: 3, 2: 1, 4: 2 },
};
const position = { x: 0, y: 0 };
const document = workflowDocument.parse({
  name: 'x',
  kind: 'nurture',
  nodes: [
    { id: 'in', kind: 'entry', config: { on: 'event', event: 'E' }, position },
    { id: 'b', kind: 'branch', config: { rule: { '==': [{ var: 'a' }, 1] } }, position },
    { id: 'm', kind: 'send-email', config: { subject: 's', html: 'h' }, position },
    { id: 'far', kind: 'exit', config: {}, position },
  ],
  edges: [],
});

describe('the figures of a backtest', () => {
  it('have a row for every day, quiet ones too, and know the busiest', () => {
    expect(daysOf(tallies).map(({ day, mails }) => [day, mails])).toEqual([
      ['2027-03-01', 2],
      ['2027-03-02', 0],
      ['2027-03-03', 0],
      ['2027-03-04', 4],
    ]);
    expect(busiestOf(tallies)?.day).toBe('2027-03-04');
    expect(busiestOf({ ...tallies, days: {} })).toBeNull();
  });

  it('count who got more than so many mails in seven days, and mails in all', () => {
    expect([0, 1, 3, 4].map((limit) => moreThan(tallies, limit))).toEqual([6, 3, 2, 0]);
    expect(mailsOf(tallies)).toEqual({ leads: 6, times: 9 });
  });

  it('name the ways that nobody took out of steps that somebody came to, and the steps that nobody came to', () => {
    expect(untakenOf(document, tallies)).toEqual([{ from: 'b', port: 'no' }]);
    expect(unvisitedOf(document, tallies)).toEqual(['far']);
  });
});
