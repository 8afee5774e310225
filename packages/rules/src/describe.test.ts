import type { Json } from '@ripen/domain';
import { describe as suite, expect, it } from 'vitest';
import { sampleCatalogue as catalogue } from '../testing/sample-catalogue.ts';
import { describe } from './describe.ts';

const large: Json = { '>=': [{ var: 'companySize' }, 200] };
const pricing: Json = { 'event-count': ['Viewed Pricing', { within: { days: 14 } }] };
const vip: Json = { 'has-tag': ['vip'] };
const french: Json = { '==': [{ var: 'country' }, 'France'] };

const sentences: [string, Json][] = [
  ['Company size is at least 200', large],
  [
    'Company size is at least 200, and viewed Pricing at least 3 times in the last 14 days',
    { and: [large, { '>=': [pricing, 3] }] },
  ],
  ['Company size is at least 200, country is France, and has the tag vip', { and: [large, french, vip] }],
  ['Company size is at least 200, or country is France', { or: [large, french] }],
  [
    'Company size is at least 200, and either country is France or has the tag vip',
    { and: [large, { or: [french, vip] }] },
  ],
  [
    'Country is France, or all of (company size is at least 200; has the tag vip; phone is known)',
    { or: [french, { and: [large, vip, { '!': [{ missing: ['phone'] }] }] }] },
  ],
  ["Country isn't France, or doesn't have the tag vip", { '!': [{ and: [french, vip] }] }],
  ['Country is France', { '!': [{ '!': [french] }] }],
  [
    'Company size is less than 50',
    { and: [{ '!': [{ missing: ['companySize'] }] }, { '<': [{ var: 'companySize' }, 50] }] },
  ],
  ['Company size is more than 5', { '<': [5, { var: 'companySize' }] }],
  ['Company size is between 10 and 100', { '<=': [10, { var: 'companySize' }, 100] }],
  ['Company size is strictly between 10 and 100', { '<': [10, { var: 'companySize' }, 100] }],
  ['Country is FR, DE or US', { in: [{ var: 'country' }, ['FR', 'DE', 'US']] }],
  ["Country isn't FR or DE", { '!': [{ in: [{ var: 'country' }, ['FR', 'DE']] }] }],
  ['Role contains “Head”', { in: ['Head', { var: 'role' }] }],
  ["Role doesn't start with “Head”", { '!': [{ 'starts-with': [{ var: 'role' }, 'Head'] }] }],
  ['Interests includes CRM', { in: ['CRM', { var: 'interests' }] }],
  ['Has the tag vip', { in: ['vip', { var: 'tags' }] }],
  ['LinkedIn profile is known', { '!': { missing: 'linkedIn' } }],
  ['Phone or role is unknown', { missing: ['phone', 'role'] }],
  ['Phone and role are known', { '!': { missing: ['phone', 'role'] } }],
  ['At least 1 of phone and role are known', { '!': { missing_some: [1, ['phone', 'role']] } }],
  ['Phone is unknown', { '==': [{ var: 'phone' }, null] }],
  ['Newsletter is true', { var: 'newsletter' }],
  ['Newsletter is false', { '==': [{ var: 'newsletter' }, false] }],
  ['Phone is known', { var: 'phone' }],
  ['Company size is zero or unknown', { '!': { var: 'companySize' } }],
  ['Stage is Marketing qualified or Sales qualified', { in: [{ var: 'stage' }, ['MQL', 'SQL']] }],
  ["Band isn't hot", { '!=': [{ var: 'band' }, 'hot'] }],
  ["The event's plan is pro", { '==': [{ var: 'event.plan' }, 'pro'] }],
  ['Has given consent to email', { consent: ['email'] }],
  ["Hasn't given consent to email about newsletter", { '!': [{ consent: ['email:newsletter'] }] }],
  ['Has withdrawn consent to text messages', { consent: ['sms', 'withdrawn'] }],
  ['Has said neither yes nor no to email', { consent: ['email', 'unknown'] }],
  ['The score in Lead score is at least 50', { '>=': [{ 'model-score': ['m1'] }, 50] }],
  ['The band in Lead score is hot', { '==': [{ 'model-band': ['m1'] }, 'hot'] }],
  ['The interest in crm in Product interest is more than 5', { '>': [{ dimension: ['interest:crm', 'm2'] }, 5] }],
  ['Is in the segment Hot accounts', { 'in-segment': ['s1'] }],
  ["Isn't in the segment s9", { '!': [{ 'in-segment': ['s9'] }] }],
  ['The interest in crm is at least 10', { '>=': [{ dimension: ['interest:crm'] }, 10] }],
  ['Viewed Pricing at least once', { 'event-count': ['Viewed Pricing'] }],
  [
    'Never viewed Pricing in the last day',
    { '==': [{ 'event-count': ['Viewed Pricing', { within: { days: 1 } }] }, 0] },
  ],
  ['Never signed up since this run began', { '!': [{ 'event-count': ['Signed Up', 'this-run'] }] }],
  ['Signed up exactly once', { '==': [{ 'event-count': ['Signed Up'] }, 1] }],
  ['Signed up fewer than 2 times', { '<': [{ 'event-count': ['Signed Up'] }, 2] }],
  ['Signed up at most 5 times', { '>=': [5, { 'event-count': ['Signed Up'] }] }],
  ['Did “Demo” at least once', { '>': [{ 'event-count': ['Demo'] }, 0] }],
  [
    'Viewed Pricing (where plan is pro) at least once',
    { '>=': [{ 'event-count': ['Viewed Pricing', 'ever', { '==': [{ var: 'plan' }, 'pro'] }] }, 1] },
  ],
  ['Last viewed Pricing less than 7 days ago', { '<': [{ 'days-since': [{ 'event-last': ['Viewed Pricing'] }] }, 7] }],
  ['Never signed up', { '==': [{ 'event-first': ['Signed Up'] }, null] }],
  ['First signed up before 1 March 2027', { before: [{ 'event-first': ['Signed Up'] }, '2027-03-01'] }],
  ['Renewal date is after 1 March 2027 at 09:30 UTC', { after: [{ var: 'renewal' }, '2027-03-01T09:30:00Z'] }],
  ["Renewal date isn't in the next 2 weeks", { '!': [{ 'in-next': [{ var: 'renewal' }, { weeks: 2 }] }] }],
  ['Renewal date is at least 1 day away', { '>=': [{ 'days-until': [{ var: 'renewal' }] }, 1] }],
  ['Renewal date is no earlier than 1 March 2027', { '>=': [{ var: 'renewal' }, '2027-03-01'] }],
  ['Company size plus 5 is more than 90', { '>': [{ '+': [{ var: 'companySize' }, 5] }, 90] }],
  [
    'For at least one of interests, it starts with “C”',
    { some: [{ var: 'interests' }, { 'starts-with': [{ var: '' }, 'C'] }] },
  ],
  ['If has the tag vip then company size is at least 200, otherwise country is France', { if: [vip, large, french] }],
  ['Always', true],
  ['Never', { or: [] }],
];

suite('a rule in English', () => {
  it.each(sentences)('%s', (sentence, rule) => expect(describe(rule, catalogue)).toBe(sentence));

  it('is one row only where the guard is of the same field', () =>
    expect(
      describe({ and: [{ '!': [{ missing: ['phone'] }] }, { '<': [{ var: 'companySize' }, 50] }] }, catalogue),
    ).toBe('Phone is known, and company size is less than 50'));

  it('has names without a catalogue too', () =>
    expect(describe({ and: [large, { '>': [{ var: 'event.orderTotal' }, 5] }, { var: 'is_vip' }] })).toBe(
      "Company size is at least 200, the event's order total is more than 5, and is vip is true",
    ));

  it('cuts long texts off', () => {
    const said = describe({ '==': [{ var: 'role' }, 'very '.repeat(100)] });
    expect(said.length).toBeLessThan(100);
    expect(said).toContain('…');
  });
});
