import type { Field, Json } from '@ripen/domain';

const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** A value of a field as people read it: "320 people", "Yes", "Red, green". */
export const sayValue = ({ unit }: Pick<Field, 'unit'>, value: Json): string => {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return unit === undefined ? figures.format(value) : `${figures.format(value)} ${unit}`;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((part) => sayValue({}, part)).join(', ');
  return JSON.stringify(value);
};
