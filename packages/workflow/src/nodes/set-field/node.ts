import { type Field, type Json, type Problem, fieldName } from '@ripen/domain';
import type { Catalogue } from '@ripen/rules';
import { z } from 'zod';
import { pass } from '../../decision.ts';
import { fieldFaults, labelOf } from '../../field-faults.ts';
import { nodeKind } from '../../node-kind.ts';

const value = z.union([
  z.string().max(8_192),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string().max(8_192), z.number()])).max(1_000),
]);

const setting = z.strictObject({ field: fieldName, value });
const increasing = z.strictObject({
  field: fieldName,
  increase: z.number().refine((by) => by !== 0, 'must be more or less than nothing'),
});

/** The field and its new value, where null clears it; or by how much it grows, counting from nothing where it is unknown. */
export const setFieldConfig = z.union([setting, increasing]);
export type SetFieldConfig = z.infer<typeof setFieldConfig>;

/** Gives a field of the lead a value. */
export const setField = nodeKind({
  kind: 'set-field',
  label: 'Set field',
  group: 'action',
  about: 'Gives a field of the lead a value, adds to it, or clears it.',
  within: ['nurture'],
  config: setFieldConfig,
  blank: { field: '', value: '' },
  ports: () => ['done'],
  sentence: (config, { catalogue }) => said(config, catalogue),
  faults: (config, { catalogue }) => faultsOf(config, catalogue),
  prepare: (config, catalogue) => said(config, catalogue),
  decide: (config, { data }, words) => {
    const next = 'value' in config ? config.value : numberOf(data[config.field]) + config.increase;
    return pass('done', words, { changes: [{ change: 'field', field: config.field, value: next }] });
  },
});

const numberOf = (held: unknown): number => (typeof held === 'number' ? held : 0);

const said = (config: SetFieldConfig, catalogue: Catalogue | undefined): string => {
  const label = labelOf(config.field, catalogue);
  if ('increase' in config)
    return `${config.increase > 0 ? 'Increase' : 'Decrease'} ${label} by ${Math.abs(config.increase)}`;
  return config.value === null ? `Clear ${label}` : `Set ${label} to ${JSON.stringify(config.value)}`;
};

const fits: Record<Field['type'], (value: Json) => boolean> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value),
  list: (value) => Array.isArray(value),
};

const faultsOf = (config: SetFieldConfig, catalogue: Catalogue): Problem[] => {
  const known = catalogue.fields.find(({ name }) => name === config.field);
  if (!known || 'increase' in config)
    return fieldFaults(config.field, catalogue, 'increase' in config ? 'number' : null);
  if (config.value === null || fits[known.type](config.value)) return [];
  return [
    {
      code: 'property_type',
      detail: `${known.label} is a ${known.type} field, and this value isn’t`,
      pointer: '/value',
    },
  ];
};
