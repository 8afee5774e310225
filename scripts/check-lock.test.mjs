import { expect, it } from 'vitest';
import { lockFaults } from './check-lock.mjs';

const needy = { optionalDependencies: { '@tool/linux-x64': '1.0.0' } };

it('a lock with an entry for every optional dependency is whole', () => {
  expect(lockFaults({ packages: { '': {}, 'node_modules/tool': needy, 'node_modules/@tool/linux-x64': {} } })).toEqual(
    [],
  );
});

it('an entry nested below the package that needs it counts', () => {
  const nested = 'node_modules/a/node_modules/tool';
  expect(lockFaults({ packages: { [nested]: needy, [`${nested}/node_modules/@tool/linux-x64`]: {} } })).toEqual([]);
  expect(lockFaults({ packages: { [nested]: needy, 'node_modules/a/node_modules/@tool/linux-x64': {} } })).toEqual([]);
});

it('a missing entry is named', () => {
  expect(lockFaults({ packages: { 'node_modules/tool': needy } })).toEqual([
    'package-lock.json: node_modules/tool may need @tool/linux-x64@1.0.0, which has no entry',
  ]);
});

it("another package's nested entry doesn't count", () => {
  expect(
    lockFaults({ packages: { 'node_modules/tool': needy, 'node_modules/b/node_modules/@tool/linux-x64': {} } }),
  ).toHaveLength(1);
});
