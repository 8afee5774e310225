import {
  type Consents,
  type Instant,
  type Json,
  type Lead,
  type LeadChange,
  parseZone,
  sayConsent,
} from '@ripen/domain';

/** A lead with a change made: the fact that is another now, and what it was and is, in words; null where it is no news. */
export interface Changed {
  lead: Lead;
  fact: string;
  said: string | null;
}

/** When a change was true, and what people call fields. */
export interface Telling {
  at: Instant;
  labels: ReadonlyMap<string, string>;
}

/** Makes a change of a lead; null where it makes nothing different, or news is older than what is known. */
export const changed = (
  lead: Lead,
  change: Exclude<LeadChange, { change: 'stage' }>,
  telling: Telling,
): Changed | null => {
  switch (change.change) {
    case 'field':
      return changedField(lead, change, telling);
    case 'tag':
      return changedTag(lead, change);
    case 'consent':
      return changedConsent(lead, change);
    case 'email':
      if (lead.email === change.value) return null;
      return {
        lead: { ...lead, email: change.value },
        fact: 'email',
        said: `email from ${say(lead.email)} to ${say(change.value)}`,
      };
    case 'timezone':
      return changedZone(lead, change.value);
  }
};

const changedField = (
  lead: Lead,
  { field, value }: Extract<LeadChange, { change: 'field' }>,
  { at, labels }: Telling,
): Changed | null => {
  const told = lead.fieldTimes[field];
  if (told !== undefined && told > at) return null;
  const before = lead.fields[field];
  if (same(before ?? null, value)) return null;
  const { [field]: _forgotten, ...others } = lead.fields;
  const fields = value === null ? others : { ...lead.fields, [field]: value };
  const fieldTimes = { ...lead.fieldTimes, [field]: at };
  return {
    lead: { ...lead, fields, fieldTimes },
    fact: field,
    said: `${labels.get(field) ?? field} from ${say(before ?? null)} to ${say(value)}`,
  };
};

const changedTag = (lead: Lead, { tag, on }: Extract<LeadChange, { change: 'tag' }>): Changed | null => {
  if (lead.tags.includes(tag) === on) return null;
  const tags = on ? [...lead.tags, tag] : lead.tags.filter((known) => known !== tag);
  return { lead: { ...lead, tags }, fact: 'tags', said: on ? `tagged “${tag}”` : `no longer tagged “${tag}”` };
};

const changedConsent = (
  lead: Lead,
  { consent, given, at, source }: Extract<LeadChange, { change: 'consent' }>,
): Changed | null => {
  const told = Object.hasOwn(lead.consents, consent) ? lead.consents[consent] : undefined;
  if (told !== undefined && told.at > at) return null;
  if (told?.given === given && told.at === at) return null;
  const consents: Consents = { ...lead.consents, [consent]: { given, at, source } };
  const way = source === 'unsubscribe' ? ', by the way out of a mail' : '';
  return {
    lead: { ...lead, consents },
    fact: `consent:${consent}`,
    // What was said again is as fresh as it was said last, and no news.
    said:
      told?.given === given
        ? null
        : `consent to ${sayConsent(consent)} from ${sayGiven(told?.given)} to ${sayGiven(given)}${way}`,
  };
};

const sayGiven = (given: boolean | undefined): string =>
  given === undefined ? 'unknown' : given ? 'given' : 'withdrawn';

const changedZone = (lead: Lead, value: string | null): Changed | null => {
  if (lead.timezone === value || (value !== null && parseZone(value) === null)) return null;
  return {
    lead: { ...lead, timezone: value },
    fact: 'timezone',
    said: `time zone from ${say(lead.timezone)} to ${say(value)}`,
  };
};

const same = (a: Json, b: Json): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));

const say = (value: Json): string =>
  value === null ? 'unknown' : typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
