import { z } from 'zod';

/** The types a field of a lead can have. */
export const fieldTypes = ['text', 'number', 'boolean', 'date', 'list'] as const;
export type FieldType = (typeof fieldTypes)[number];

/** The name of a field: a letter, then letters, digits, `_` or `-`; no dots, since rules use them as paths. */
export const fieldName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,127}$/, 'must start with a letter and hold only letters, digits, _ and -');

/** A named, typed property of leads; `label` is what marketers read; `options` are its known values, if it has a list of them. */
export const field = z.strictObject({
  name: fieldName,
  label: z.string().min(1).max(128),
  type: z.enum(fieldTypes),
  group: z.string().max(64).optional(),
  unit: z.string().max(32).optional(),
  options: z.array(z.string().max(256)).max(500).optional(),
});
export type Field = z.infer<typeof field>;

/** Names that rules give a meaning of their own; no field may carry them. */
export const reservedFields = [
  'event',
  'score',
  'stage',
  'band',
  'tags',
  'externalId',
  'email',
  'timezone',
  'data',
  'constructor',
  'prototype',
  '__proto__',
] as const;

/** The fields every workspace starts with. */
export const standardFields: readonly Field[] = [
  { name: 'firstName', label: 'First name', type: 'text', group: 'Person' },
  { name: 'lastName', label: 'Last name', type: 'text', group: 'Person' },
  { name: 'phone', label: 'Phone', type: 'text', group: 'Person' },
  { name: 'role', label: 'Role', type: 'text', group: 'Person' },
  { name: 'owner', label: 'Owner', type: 'text', group: 'Person' },
  { name: 'company', label: 'Company', type: 'text', group: 'Company' },
  { name: 'companySize', label: 'Company size', type: 'number', group: 'Company', unit: 'people' },
  { name: 'industry', label: 'Industry', type: 'text', group: 'Company' },
  { name: 'website', label: 'Website', type: 'text', group: 'Company' },
  { name: 'country', label: 'Country', type: 'text', group: 'Company' },
  { name: 'state', label: 'State', type: 'text', group: 'Company' },
  { name: 'companyTimezone', label: 'Company time zone', type: 'text', group: 'Company' },
];
