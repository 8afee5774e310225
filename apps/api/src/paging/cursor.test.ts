import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { part, readCursor, writeCursor } from './cursor.ts';
import { pageOf } from './page-of.ts';

const shape = z.tuple([part.place, part.id]);
const id = '0190f0a0-0000-7000-8000-000000000001';

describe('a cursor', () => {
  it('comes back as the key it was written from', () => {
    const key = ['2027-03-01 09:30:00.123456+00', id] as const;
    expect(readCursor(writeCursor(key), shape)).toEqual({ ok: true, value: key });
  });

  it('may be missing', () => expect(readCursor(undefined, shape)).toEqual({ ok: true, value: null }));

  it.each([
    '',
    '%',
    'bm90IGpzb24',
    writeCursor([1]),
    writeCursor(['2027-02-30 00:00:00+00', id]),
    writeCursor(['infinity', id]),
    writeCursor(['2027-03-01 09:30:00+00', 'x']),
  ])('is refused when no page can have given it: %j', (cursor) =>
    expect(readCursor(cursor, shape)).toMatchObject({ ok: false, error: { status: 422, code: 'cursor_invalid' } }),
  );

  it('is refused where it holds what no text may', () =>
    expect(readCursor(writeCursor(['a\0']), z.tuple([part.text]))).toMatchObject({ ok: false }));
});

describe('a page', () => {
  const paging = { limit: 2, key: (row: number) => [row], show: (row: number) => row * 10 };

  it('shows as many as it may and says where to go on', () =>
    expect(pageOf([1, 2, 3], paging)).toEqual({ items: [10, 20], nextCursor: writeCursor([2]) }));

  it('is the last when nothing is left', () =>
    expect(pageOf([1, 2], paging)).toEqual({ items: [10, 20], nextCursor: null }));
});
