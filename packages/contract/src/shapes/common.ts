import { z } from 'zod';

/** Nothing: for endpoints without parameters, query or body. */
export const nothing = z.strictObject({});

/** No content. */
export const none = z.undefined();

/** A path that names one thing by its id; ids that aren't UUIDs are answered 404. */
export const byId = z.strictObject({ id: z.string() });

/** The time of something, RFC 3339 in UTC. */
export const time = z.iso.datetime({ offset: true });

/** How many to give at once and where to go on: `cursor` is the `nextCursor` of the page before. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(512).optional(),
};

/** A query that only pages. */
export const pageQuery = z.strictObject(paging);

/** One page of a list; `nextCursor` is null on the last. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });

/** A lead as a caller names it: its id, external id or email. */
export const leadName = z.string().min(1).max(255);
