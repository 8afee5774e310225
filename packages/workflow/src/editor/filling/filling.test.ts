import { standardFields } from '@ripen/domain';
import { variablesOf } from '@ripen/liquid';
import { describe, expect, it } from 'vitest';
import { fillableLike, fillableOf } from './fillable.ts';
import { givenIn } from './given-in.ts';
import { nearestName } from './nearest-name.ts';
import { remarksOn } from './remarks-on.ts';

const node = (kind: string, config: Record<string, never> | object) => ({
  id: kind,
  kind,
  config: JSON.parse(JSON.stringify(config)),
  position: { x: 0, y: 0 },
});

describe('what a flow is given', () => {
  it('is what its event brings and what its rules read of it and of the run’s data', () => {
    const rule = { '==': [{ var: 'event.plan' }, 'pro'] };
    const nodes = [
      node('entry', { on: 'event', event: 'Signed Up', rule }),
      node('branch', { rule: { and: [{ '>': [{ var: ['data.seats', 0] }, 5] }, { '!': { var: 'company' } }] } }),
    ];
    expect(givenIn({ nodes })).toEqual({ event: ['name', 'plan'], data: ['seats'] });
  });

  it('has no event where none lets leads in', () => {
    expect(givenIn({ nodes: [node('entry', { on: 'api' }), node('branch', { rule: { var: 'event.plan' } })] })).toEqual(
      {
        event: [],
        data: [],
      },
    );
  });

  it('has the parts of a call that are made fields', () => {
    const entry = {
      on: 'webhook',
      event: 'Ordered',
      lead: { email: 'who' },
      fields: [{ field: 'company', path: 'firm.name' }],
    };
    expect(givenIn({ nodes: [node('entry', entry)] }).event).toEqual(['name', 'firm.name']);
  });
});

describe('what can be filled in', () => {
  const all = fillableOf(standardFields, { event: ['plan'], data: ['seats'] });
  const like = (typed: string): string[] => fillableLike(all, typed).map(({ name }) => name);

  it('is narrowed by names and labels, beginnings first', () => {
    expect(like('comp')).toEqual(['company', 'companySize', 'companyTimezone']);
    expect(like('name')).toEqual(['firstName', 'lastName', 'workflow.name']);
    expect(like('time zone')).toEqual(['companyTimezone']);
    expect(like('lead.comp')).toEqual(like('comp'));
    expect(like('event.')).toEqual(['event.plan']);
    expect(like('')).toHaveLength(all.length);
    expect(like('nonsense')).toEqual([]);
  });
});

describe('the name that was meant', () => {
  const names = fillableOf(standardFields, { event: ['plan'], data: [] }).map(({ name }) => name);

  it.each([
    ['lead.fields.compny', 'company'],
    ['first_name', 'firstName'],
    ['fristName', 'firstName'],
    ['Company', 'company'],
    ['plan', null],
    ['evnt.plan', 'event.plan'],
    ['weather', null],
    ['x', null],
  ])('of %s is %s', (written, meant) => expect(nearestName(written.split('.'), names)).toBe(meant));
});

describe('what is said about a text', () => {
  const remarks = (text: string) =>
    remarksOn(variablesOf(text), fillableOf(standardFields)).map((remark) => [
      remark.about,
      remark.name,
      remark.about === 'unknown' ? remark.meant : remark.label,
    ]);

  it('names what nobody knows, once', () =>
    expect(remarks('{{ lead.fields.compny }} {{ lead.fields.compny }} {{ workflow.nam }}')).toEqual([
      ['unknown', 'lead.fields.compny', 'company'],
      ['unknown', 'workflow.nam', 'workflow.name'],
    ]));

  it('names what may be empty and has no default', () =>
    expect(
      remarks('{{ firstName }} {{ lead.role }} {{ company | default: "you" }} {{ email }} {{ companySize }}'),
    ).toEqual([
      ['empty', 'firstName', 'First name'],
      ['empty', 'lead.role', 'Role'],
    ]));

  it('lets pass what leads, events and runs may bring', () =>
    expect(
      remarks(
        '{{ event.any.thing }}{{ data.x }}{{ interest.crm }}{{ tags.first }}{{ lead.id }}{{ lead.interest.a }}{{ workflow.name }}{{ unsubscribeUrl }}',
      ),
    ).toEqual([]));
});
