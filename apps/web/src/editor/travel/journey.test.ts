import type { SurroundingsShape } from '@ripen/contract';
import { instant, standardCalendar } from '@ripen/domain';
import type { WorkflowDocument } from '@ripen/workflow';
import { describe, expect, it } from 'vitest';
import { journeyOf, leadAt, mailsAt, momentsOf, runAt } from './journey.ts';

const position = { x: 0, y: 0 };
const document: WorkflowDocument = {
  name: 'Trial',
  kind: 'nurture',
  settings: { entry: 'again' },
  nodes: [
    { id: 'in', kind: 'entry', config: { on: 'event', event: 'Signed Up' }, position },
    { id: 'w', kind: 'wait', config: { for: { days: 3 } }, position },
    { id: 't', kind: 'add-tag', config: { tag: 'trial' }, position },
    { id: 'm', kind: 'send-email', config: { subject: 'Hi {{ firstName }}', html: '<p>Hi</p>' }, position },
    { id: 'x', kind: 'exit', config: {}, position },
  ],
  edges: [
    { from: 'in', port: 'entered', to: 'w' },
    { from: 'w', port: 'done', to: 't' },
    { from: 't', port: 'done', to: 'm' },
    { from: 'm', port: 'done', to: 'x' },
  ],
};
const surroundings: SurroundingsShape = {
  now: '2027-03-01T09:00:00.000Z',
  zone: 'UTC',
  calendar: standardCalendar,
  catalogue: { fields: [], events: [], segments: [], stages: [] },
  segments: [],
  beside: [],
  past: null,
};
const start = Date.parse(surroundings.now);
const at = (days: number) => instant(start + days * 86_400_000);
const travelled = (events = [{ key: 'a', event: 'Signed Up', day: 2, properties: {} }]) => {
  const journey = journeyOf(
    surroundings,
    { id: '00000000-0000-4000-8000-0000000000ff', document },
    { lead: null, invented: { email: 'ada@example.com' }, events, days: 30 },
  );
  if (!journey.ok) throw new Error(JSON.stringify(journey.error));
  return journey.value;
};

describe('a journey through a draft', () => {
  it('is nowhere before the event, waits after it, and is over at the end', () => {
    const journey = travelled();
    expect(runAt(journey, at(1))).toBeNull();
    expect(runAt(journey, at(3))).toMatchObject({ node: 'w', status: 'waiting' });
    expect(runAt(journey, at(6))).toMatchObject({ node: 'x', status: 'ended' });
    expect(momentsOf(journey)).toEqual([at(2), at(5)]);
  });

  it('knows the lead and the mails of each moment', () => {
    const journey = travelled();
    expect(leadAt(journey, at(4)).tags).toEqual([]);
    expect(leadAt(journey, at(5)).tags).toEqual(['trial']);
    expect(mailsAt(journey, at(4))).toEqual([]);
    expect(mailsAt(journey, at(5))).toMatchObject([{ effect: { node: 'm' }, lead: { tags: ['trial'] } }]);
  });

  it('lets the lead in by itself when no event is placed', () => {
    expect(momentsOf(travelled([]))).toEqual([at(0), at(3)]);
  });

  it('tells what keeps the draft from being walked', () => {
    const broken = { ...document, nodes: [{ id: 'w', kind: 'wait', config: {}, position }], edges: [] };
    const plans = { lead: null, invented: {}, events: [], days: 1 };
    expect(journeyOf(surroundings, { id: 'x', document: broken }, plans)).toMatchObject({
      ok: false,
      error: [{ node: 'w' }],
    });
  });
});
