import { test } from 'vitest';
import { seedTurns } from '../../bench/seed-turns.ts';
import { holdThrough } from './hold-through.ts';

const storm = 20_000;

test('ten thousands of leads due at once, a dead endpoint, mails without end and costly rules next door: the leads of another workspace wake on time', async () => {
  await holdThrough({ bell: 'postgres', calm: true, neighbours: true }, async ({ chronicle, pool, until }) => {
    await until(`select from journal where kind = 'wait' offset 20 limit 1`);
    await seedTurns(pool, { leads: storm });
    const over = chronicle.begin('storm');
    await until(`select from (select count(*) as n from run where node = 'second') x where n >= ${storm}`);
    await until(`select from run where status = 'parked' offset 8 limit 1`);
    over();
  });
});
