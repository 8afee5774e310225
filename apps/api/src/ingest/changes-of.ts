import { emailAddress, type IngestCall } from '@ripen/contract';
import { type Json, type JsonObject, type LeadChange, parseZone } from '@ripen/domain';
import { readConsents } from './read-consents.ts';

/** What a call tells of its lead: changes, its address, consents, and what can't be kept, each in a sentence. */
export interface Told {
  changes: LeadChange[];
  email: string | null;
  consents: Record<string, boolean>;
  refused: string[];
}

/** What one part of a call tells. */
type Part = Omit<Told, 'consents'>;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Segment's names for what Ripen has fields for; every other trait keeps its name. */
const names: Record<string, string> = { first_name: 'firstName', last_name: 'lastName', title: 'role' };
const companyNames: Record<string, string> = {
  name: 'company',
  employee_count: 'companySize',
  employees: 'companySize',
  industry: 'industry',
  website: 'website',
};

const renamed = (traits: JsonObject, map: Record<string, string>): [string, Json][] =>
  Object.entries(traits).flatMap(([name, value]): [string, Json][] => {
    const field = Object.hasOwn(map, name) ? map[name] : undefined;
    return field === undefined ? [] : [[field, value]];
  });

const flat = (traits: JsonObject): [string, Json][] =>
  Object.entries(traits).flatMap(([name, value]): [string, Json][] => {
    if (name === 'email' || name === 'timezone') return [];
    if (name === 'company' && isObject(value)) return renamed(value, companyNames);
    if (name === 'address' && isObject(value)) return Object.entries(value).filter(([part]) => part !== 'timezone');
    return [[Object.hasOwn(names, name) ? (names[name] ?? name) : name, value]];
  });

const changesTo = (fields: readonly [string, Json][]): LeadChange[] =>
  fields.map(([field, value]) => ({ change: 'field', field, value: typeof value === 'string' ? value.trim() : value }));

/** What a call tells of its lead: any may say what it consents to, an identification or a group also what it is. */
export const changesOf = (call: IngestCall): Told => {
  const told = traitsOf(call);
  const { consents, refused } = readConsents(call.context?.consent);
  return { ...told, consents, refused: [...told.refused, ...refused] };
};

const traitsOf = (call: IngestCall): Part => {
  if (call.type === 'group')
    return { changes: changesTo(renamed(call.traits, companyNames)), email: null, refused: [] };
  if (call.type !== 'identify') return { changes: [], email: null, refused: [] };
  const email = readEmail(call.traits.email);
  const zone = readZone(call.traits.timezone ?? call.context?.timezone ?? undefined);
  return {
    changes: [...email.changes, ...zone.changes, ...changesTo(flat(call.traits))],
    email: email.email,
    refused: [...email.refused, ...zone.refused],
  };
};

const nothing = (...refused: string[]): Part => ({ changes: [], email: null, refused });

const readEmail = (value: Json | undefined): Part => {
  if (value === undefined) return nothing();
  if (value === null) return { changes: [{ change: 'email', value: null }], email: null, refused: [] };
  const read = emailAddress.safeParse(typeof value === 'string' ? value.trim() : value);
  if (!read.success) return nothing('The email address was not kept: it isn’t one');
  return { changes: [{ change: 'email', value: read.data }], email: read.data, refused: [] };
};

const readZone = (value: Json | undefined): Part => {
  if (value === undefined) return nothing();
  if (value === null) return { changes: [{ change: 'timezone', value: null }], email: null, refused: [] };
  const zone = typeof value === 'string' ? parseZone(value) : null;
  if (zone === null) return nothing('The time zone was not kept: there is none of that name');
  return { changes: [{ change: 'timezone', value: zone }], email: null, refused: [] };
};
