import { truthy } from '../evaluate/truthy.ts';
import { surely, type Told } from './told.ts';

const truthOfJson = (sql: string): string => `case coalesce(jsonb_typeof(${sql}), 'null')
  when 'string' then ${sql} <> '""'::jsonb when 'number' then (${sql})::float8 <> 0 when 'boolean' then ${sql} = 'true'::jsonb
  when 'array' then jsonb_array_length(${sql}) > 0 when 'object' then true else false end`;

/** The condition that a value is true in the sense of JSON Logic; never null. */
export const truthOf = (told: Told): string => {
  switch (told.is) {
    case 'constant':
      return String(truthy(told.value));
    case 'json':
      return truthOfJson(told.sql);
    case 'text':
      return surely(`${told.sql} <> ''`);
    case 'number':
      return told.some ?? surely(`${told.sql} <> 0`);
    case 'moment':
      return `${told.sql} is not null`;
    case 'tags':
      return `cardinality(${told.sql}) > 0`;
    case 'boolean':
    case 'truth':
      return told.sql;
  }
};

/** The condition that a value is neither null nor an empty text; never null. */
export const isKnownIn = (told: Told): string => {
  switch (told.is) {
    case 'constant':
      return String(told.value !== null && told.value !== undefined && told.value !== '');
    case 'json':
      return surely(`${told.text} <> ''`);
    case 'text':
      return surely(`${told.sql} <> ''`);
    case 'number':
    case 'moment':
      return `${told.sql} is not null`;
    case 'tags':
    case 'boolean':
      return 'true';
    case 'truth':
      return told.sql;
  }
};
