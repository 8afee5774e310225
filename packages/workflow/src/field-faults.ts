import type { FieldType, Problem } from '@ripen/domain';
import type { Catalogue } from '@ripen/rules';

/** What people call a field; its name where nobody knows better. */
export const labelOf = (field: string, catalogue: Catalogue | undefined): string =>
  catalogue?.fields.find(({ name }) => name === field)?.label ?? (field || 'a field');

/** What is wrong with a field that a config names: there is none, or, where a type is asked for, it holds something else. */
export const fieldFaults = (
  field: string,
  catalogue: Catalogue,
  type: FieldType | null,
  pointer = '/field',
): Problem[] => {
  const known = catalogue.fields.find(({ name }) => name === field);
  if (!known)
    return [
      {
        code: 'field_unknown',
        detail: `There is no field “${field}”; add it in the settings or choose another`,
        pointer,
      },
    ];
  if (type === null || known.type === type) return [];
  return [
    { code: 'property_type', detail: `${known.label} is a ${known.type} field; choose a ${type} field`, pointer },
  ];
};
