import type { Field } from '@ripen/domain';

/** Choices under a heading, as the component kit takes them. */
export interface FieldGroup {
  group: string;
  items: { value: string; label: string }[];
}

const others = 'Other';

/** Fields as choices in their groups, in the order of the catalogue; those without a group come last. */
export const groupedFields = (fields: readonly Field[]): FieldGroup[] => {
  const groups = [...new Set(fields.map(({ group }) => group ?? others))].toSorted(
    (a, b) => Number(a === others) - Number(b === others),
  );
  return groups.map((group) => ({
    group,
    items: fields
      .filter((field) => (field.group ?? others) === group)
      .map(({ name, label }) => ({ value: name, label })),
  }));
};
