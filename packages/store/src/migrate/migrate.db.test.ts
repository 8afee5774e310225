import { freshDatabase } from '@ripen/testkit';
import { expect, test } from 'vitest';

test('the schema is there in a fresh database', async () => {
  const { pool, drop } = await freshDatabase();
  const { rows } = await pool.query<{ number: number; at: number }>('select number, at from ripen_migration order by 1');
  expect(rows[0]).toEqual({ number: 1, at: expect.any(Number) });
  await drop();
});
