import { type Field, type Json, type Problem, fieldName } from '@ripen/domain';
import { z } from 'zod';
import { pass } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';

const value = z.union([
  z.string().max(8_192),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string().max(8_192), z.number()])).max(1_000),
]);

/** The field and its new value; null clears it. */
export const setFieldConfig = z.strictObject({ field: fieldName, value });
export type SetFieldConfig = z.infer<typeof setFieldConfig>;

/** Gives a field of the lead a value. */
export const setField = nodeKind({
  kind: 'set-field',
  label: 'Set field',
  group: 'action',
  about: 'Gives a field of the lead a value, or clears it.',
  within: ['nurture'],
  config: setFieldConfig,
  blank: { field: '', value: '' },
  ports: () => ['done'],
  sentence: (config, { catalogue }) =>
    said(
      catalogue.fields.find(({ name }) => name === config.field)?.label ?? (config.field || 'a field'),
      config.value,
    ),
  faults: (config, { catalogue }) =>
    faultsOf(
      config,
      catalogue.fields.find(({ name }) => name === config.field),
    ),
  prepare: (config) => ({ said: said(config.field, config.value) }),
  decide: (config, _moment, prepared) =>
    pass('done', prepared.said, { changes: [{ change: 'field', field: config.field, value: config.value }] }),
});

const said = (label: string, value: Json): string =>
  value === null ? `Clear ${label}` : `Set ${label} to ${JSON.stringify(value)}`;

const fits: Record<Field['type'], (value: Json) => boolean> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value),
  list: (value) => Array.isArray(value),
};

const faultsOf = (config: SetFieldConfig, known: Field | undefined): Problem[] => {
  if (!known)
    return [
      {
        code: 'field_unknown',
        detail: `There is no field “${config.field}”; add it in the settings or choose another`,
        pointer: '/field',
      },
    ];
  if (config.value === null || fits[known.type](config.value)) return [];
  return [
    {
      code: 'property_type',
      detail: `${known.label} is a ${known.type} field, and this value isn’t`,
      pointer: '/value',
    },
  ];
};
