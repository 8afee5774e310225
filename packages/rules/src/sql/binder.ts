import type { Json } from '@ripen/domain';

/** The types values are bound as. */
export type SqlType =
  | 'text'
  | 'text[]'
  | 'float8'
  | 'float8[]'
  | 'numeric'
  | 'integer'
  | 'jsonb'
  | 'uuid'
  | 'timestamptz';

/** A value as the driver takes it. */
export type Bound = string | number | (string | number)[];

/** PostgreSQL's texts know neither the letter zero nor halves of a surrogate pair. */
const isHeld = (value: Json): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string') return !/[\0\uD800-\uDFFF]/u.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, item]) => isHeld(key) && isHeld(item));
};

const isScalar = (value: Json): value is string | number => typeof value === 'string' || typeof value === 'number';

const written = (value: Json, type: SqlType): Bound => {
  if (type === 'jsonb') return JSON.stringify(value);
  if (Array.isArray(value)) return value.filter(isScalar);
  return isScalar(value) ? value : JSON.stringify(value);
};

/** Gathers the values of a clause. */
export interface Binder {
  /** A placeholder for a value; the same value has one placeholder. Null when PostgreSQL can't hold the value. */
  bind: (value: Json, type: SqlType) => string | null;
  /** A finished text with its values: those it came to use, numbered in their order from $1 on. */
  finish: (text: string) => { text: string; values: Bound[] };
}

/** Makes a binder. */
export const binder = (): Binder => {
  const values: Bound[] = [];
  const places = new Map<string, string>();
  return {
    bind: (value, type) => {
      if (type !== 'float8' && !isHeld(value)) return null;
      const key = `${type} ${typeof value === 'number' ? value : JSON.stringify(value)}`;
      const known = places.get(key);
      if (known !== undefined) return known;
      values.push(written(value, type));
      const place = `$${values.length}::${type}`;
      places.set(key, place);
      return place;
    },
    finish: (text) => {
      const used: number[] = [];
      const numbered = text.replaceAll(/\$(\d+)/g, (_, digits: string) => {
        const place = Number(digits) - 1;
        if (!used.includes(place)) used.push(place);
        return `$${used.indexOf(place) + 1}`;
      });
      return { text: numbered, values: used.flatMap((place) => values.slice(place, place + 1)) };
    },
  };
};
