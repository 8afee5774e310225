import { expect, it } from 'vitest';
import { allCommands } from './all-commands.ts';

it('gives no shortcut and no name to two commands', () => {
  const keys = allCommands.flatMap((command) => command.keys);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  const names = allCommands.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
