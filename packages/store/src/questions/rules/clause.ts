import { type RawBuilder, sql } from 'kysely';

/** A rule told in SQL, as `toSql` gives it: its text was made from no input. */
export interface Clause {
  text: string;
  values: readonly unknown[];
}

/** The condition of a clause, its placeholders numbered by the statement it comes into. */
export const conditionOf = ({ text, values }: Clause): RawBuilder<boolean> => {
  const parts = text.split(/\$(\d+)/);
  return sql.join(
    parts.map((part, index) => (index % 2 === 0 ? sql.raw(part) : sql`${values[Number(part) - 1]}`)),
    sql``,
  );
};

/** Whether a statement failed because it took too long, or because of a number in a lead that no double can hold. */
export const gaveUp = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '57014' || error.code === '22003');
