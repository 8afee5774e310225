import type { LeadShape } from '@ripen/contract';
import type { Field } from '@ripen/domain';

/** Fields under one heading. */
export interface FieldGroup {
  name: string;
  fields: Field[];
}

const typeOf = (value: unknown): Field['type'] => {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return Array.isArray(value) ? 'list' : 'text';
};

const other = 'Other';

/** The catalogue's fields by their groups, in its order; what else is known of the lead stands last, as it looks. */
export const fieldGroups = (catalogue: readonly Field[], values: LeadShape['fields']): FieldGroup[] => {
  const named = new Set(catalogue.map(({ name }) => name));
  const strangers = Object.entries(values)
    .filter(([name]) => !named.has(name))
    .map(([name, value]): Field => ({ name, label: name, type: typeOf(value) }));
  const groups = new Map<string, Field[]>();
  for (const field of [...catalogue, ...strangers]) {
    const name = field.group ?? other;
    groups.set(name, [...(groups.get(name) ?? []), field]);
  }
  return [...groups].map(([name, fields]) => ({ name, fields }));
};
