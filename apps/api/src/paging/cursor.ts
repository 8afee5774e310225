import { err, ok, parseInstant, type Result } from '@ripen/domain';
import { z } from 'zod';
import { type Refusal, refuse } from '../call.ts';

/** What places an item in its list, in the order of its shape. */
export type CursorKey = readonly (string | number | null)[];

/** Writes where a list goes on: opaque to callers. */
export const writeCursor = (key: CursorKey): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** Reads a cursor of a list whose keys have that shape; null when there is none. One that no page gave is refused. */
export const readCursor = <Key>(cursor: string | undefined, shape: z.ZodType<Key>): Result<Key | null, Refusal> => {
  if (cursor === undefined) return ok(null);
  const read = shape.safeParse(parsed(cursor));
  if (read.success) return ok(read.data);
  const detail = 'No page of this list gave this cursor; begin without one';
  return err(refuse(422, 'cursor_invalid', detail, [{ code: 'cursor_invalid', detail, pointer: '/cursor' }]));
};

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

const isPlace = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00$/.test(text) &&
  parseInstant(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`).ok;

/** Parts of keys. A place is a time to the microsecond, as PostgreSQL writes it. */
export const part = {
  id: z.guid(),
  place: z.string().refine(isPlace),
  text: z
    .string()
    .max(320)
    .refine((text) => !text.includes('\0')),
  whole: z.number().int().min(0).max(2_147_483_647),
};
