import { type RawBuilder, sql } from 'kysely';

/** The condition that a lead's email, external id, first, last or full name begins with a text, whatever its capitals. */
export const beginsWith = (text: string): RawBuilder<boolean> => {
  const pattern = `${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`(lower(email) like lower(${pattern})
    or lower(external_id) like lower(${pattern})
    or lower(fields ->> 'firstName') like lower(${pattern})
    or lower(fields ->> 'lastName') like lower(${pattern})
    or lower(concat_ws(' ', fields ->> 'firstName', fields ->> 'lastName')) like lower(${pattern}))`;
};
