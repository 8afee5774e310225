import { attachEmbedded, openEmbedded, openPool } from '@ripen/store';

// A program for tests: opens (or attaches to) the database of a folder, tells its address or why it couldn't, and keeps
// it until Ctrl-C, after which the database must still answer before it is stopped in order.
const [folder = '', how] = process.argv.slice(2);
const open = how === 'attach' ? attachEmbedded : openEmbedded;
const opened = await open({ folder, log: (line) => console.log(line) });

if (opened.ok) {
  const { url, stop } = opened.value;
  process.once('SIGINT', () => {
    const pool = openPool(url, { name: 'goodbye' });
    void pool
      .query('select 1')
      .then(() => pool.end())
      .then(stop)
      .then(() => console.log('stopped in order'));
  });
  console.log(`open at ${url} `);
} else {
  console.log(`${opened.error.code}: ${opened.error.detail}`);
  process.exitCode = 1;
}
