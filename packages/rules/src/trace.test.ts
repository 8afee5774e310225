import { instant, type Json, type Zone } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import { sampleCatalogue } from '../testing/sample-catalogue.ts';
import type { RuleContext } from './rule.ts';
import { trace, tracer } from './trace.ts';
import type { Trace } from './trace/trace-part.ts';

const now = instant(Date.UTC(2027, 2, 1, 10));
const context: RuleContext = {
  now,
  zone: 'Europe/Paris' as Zone,
  events: [{ id: '1', name: 'Viewed Pricing', properties: {}, occurredAt: instant(now - 86_400_000), receivedAt: now }],
  runBegan: null,
  segments: new Set(['s1']),
};
const lead: Json = {
  companySize: 80,
  country: 'FR',
  tags: ['vip', 'trial'],
  stage: 'MQL',
  score: 12,
  interests: ['CRM', 'Mail'],
};

/** A trace as indented lines, true ones marked. */
const lines = ({ said, truthy, parts }: Trace): string[] => [
  `${truthy ? '+' : '-'} ${said}`,
  ...parts.flatMap(lines).map((line) => `  ${line}`),
];
const traced = (rule: Json): string[] => lines(trace(rule, lead, context));

describe('a trace', () => {
  it("tells a condition with the lead's own value", () =>
    expect(trace({ '>=': [{ var: 'companySize' }, 200] }, lead)).toEqual({
      said: 'Company size is at least 200 (it is 80)',
      value: false,
      truthy: false,
      parts: [],
    }));

  it('shows all parts of a group, those after the deciding one too', () =>
    expect(
      traced({
        and: [
          { '>=': [{ var: 'companySize' }, 200] },
          { '>=': [{ 'event-count': ['Viewed Pricing', { within: { days: 14 } }] }, 3] },
          { var: 'newsletter' },
        ],
      }),
    ).toEqual([
      '- Company size is at least 200, viewed Pricing at least 3 times in the last 14 days, and newsletter is true',
      '  - Company size is at least 200 (it is 80)',
      '  - Viewed Pricing at least 3 times in the last 14 days (once)',
      '  - Newsletter is true (it is unknown)',
    ]));

  it('shows a comparison of the builder as one row', () =>
    expect(traced({ and: [{ '!': [{ missing: ['companySize'] }] }, { '<': [{ var: 'companySize' }, 50] }] })).toEqual([
      '- Company size is less than 50 (it is 80)',
    ]));

  it('shows groups within groups', () =>
    expect(
      traced({
        or: [
          { '==': [{ var: 'country' }, 'DE'] },
          { '!': [{ and: [{ 'in-segment': ['s2'] }, { in: ['vip', { var: 'tags' }] }] }] },
        ],
      }),
    ).toEqual([
      "+ Country is DE, or either isn't in the segment s2 or doesn't have the tag vip",
      '  - Country is DE (it is FR)',
      "  + Isn't in the segment s2, or doesn't have the tag vip",
      '    - Is in the segment s2, and has the tag vip',
      '      - Is in the segment s2',
      '      + Has the tag vip (they are vip and trial)',
    ]));

  it('shows only the way that was taken through a choice', () =>
    expect(
      traced({
        if: [
          { '>': [{ var: 'score' }, 50] },
          { '==': [{ var: 'country' }, 'DE'] },
          { '==': [{ var: 'country' }, 'FR'] },
        ],
      }),
    ).toEqual([
      '+ If score is more than 50 then country is DE, otherwise country is FR',
      '  - Score is more than 50 (it is 12)',
      '  + Country is FR (it is FR)',
    ]));

  it('shows each element it asked', () =>
    expect(traced({ some: [{ var: 'interests' }, { '==': [{ var: '' }, 'Mail'] }] })).toEqual([
      '+ For at least one of interests, it is Mail',
      '  - It is Mail (it is CRM)',
      '  + It is Mail (it is Mail)',
    ]));

  it('names several values', () =>
    expect(traced({ '>': [{ '+': [{ var: 'companySize' }, { var: 'score' }] }, 90] })).toEqual([
      '+ Company size plus score is more than 90 (company size is 80 and score is 12)',
    ]));

  it('has labels when it is given a catalogue', () =>
    expect(tracer({ '==': [{ var: 'stage' }, 'MQL'] }, sampleCatalogue)(lead).said).toBe(
      'Stage is Marketing qualified (it is MQL)',
    ));

  it('is JSON even where the value is not', () =>
    expect(trace({ '/': [1, 0] }, {})).toMatchObject({ value: null, truthy: true }));

  it('keeps 200 steps at most', () => {
    const many = trace(
      { all: [{ var: 'list' }, { '>=': [{ var: '' }, 0] }] },
      { list: Array.from({ length: 5_000 }, () => 1) },
    );
    expect(many).toMatchObject({ value: true, truthy: true });
    expect(many.parts).toHaveLength(199);
  });

  it('says when a rule costs more than it may', () => {
    const costly: Json = { map: [{ var: 'list' }, { map: [Array.from({ length: 50 }, () => 1), 1] }] };
    const { value, said } = trace(costly, { list: Array.from({ length: 100_000 }, () => 1) });
    expect(value).toBeNull();
    expect(said).toContain('it costs more than a rule may');
  });
});
