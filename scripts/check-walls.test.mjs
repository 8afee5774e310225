import { describe, expect, it } from 'vitest';
import { importsOf, wallFaults } from './check-walls.mjs';
import { withTree } from './temporary-tree.mjs';

const pure = ['domain', 'calibration', 'rules', 'workflow', 'engine'];

const sound = {
  'tsconfig.base.json': { compilerOptions: { lib: ['ES2023'], types: [] } },
  '.oxlintrc.json': {
    overrides: [...pure.map((room) => ({ files: [`packages/${room}/**`] })), { files: ['apps/api/**'] }],
  },
  ...Object.fromEntries(pure.map((room) => [`packages/${room}/package.json`, { name: `@ripen/${room}` }])),
  ...Object.fromEntries(pure.map((room) => [`packages/${room}/tsconfig.json`, { compilerOptions: {} }])),
  'packages/rules/package.json': {
    name: '@ripen/rules',
    dependencies: { '@ripen/domain': '*' },
    devDependencies: { '@ripen/engine': '*' },
  },
  'packages/rules/src/a.ts': "import { ok } from '@ripen/domain';\nimport { b } from './b.ts';\n",
  'packages/rules/src/a.test.ts': "import { turn } from '@ripen/engine';\nimport { database } from '@ripen/testkit';\n",
  'apps/api/package.json': { name: '@ripen/api' },
};

const faultsWith = (files) => withTree({ ...sound, ...files }, wallFaults);

describe('the walls', () => {
  it('stand in a sound tree', () => expect(faultsWith({})).toEqual([]));

  it('refuse a package that is imported but not declared', () =>
    expect(faultsWith({ 'packages/rules/src/b.ts': "export * from '@ripen/workflow';" })).toEqual([
      "packages/rules/src/b.ts: imports @ripen/workflow, which @ripen/rules doesn't declare as a dependency",
    ]));

  it('refuse code that leans on what only its tests may use', () =>
    expect(
      faultsWith({ 'packages/rules/src/b.ts': "import { turn } from '@ripen/engine';\nimport '@ripen/testkit';" }),
    ).toHaveLength(2));

  it('refuse a relative import that leaves its room', () =>
    expect(faultsWith({ 'packages/rules/src/b.ts': "import { ok } from '../../domain/src/result.ts';" })).toEqual([
      'packages/rules/src/b.ts: reaches out of its room with ../../domain/src/result.ts',
    ]));

  it('refuse code that imports a file made for tests, and let tests do so', () => {
    const lines = "import { lead } from './testing/lead.ts';";
    expect(faultsWith({ 'packages/rules/src/b.ts': lines, 'packages/rules/src/b.test.ts': lines })).toEqual([
      'packages/rules/src/b.ts: leans on what is there for tests, ./testing/lead.ts',
    ]);
  });

  it('refuse a room that nobody walled in', () =>
    expect(faultsWith({ 'packages/attic/package.json': { name: '@ripen/attic' } })).toEqual([
      "packages/attic: .oxlintrc.json doesn't say what this room may import",
    ]));

  it('refuse a pure room that compiles with the names of a machine', () =>
    expect(faultsWith({ 'packages/engine/tsconfig.json': { compilerOptions: { types: ['node'] } } })).toEqual([
      'packages/engine/tsconfig.json: a pure room compiles with "lib": ["ES2023"] and "types": []',
    ]));

  it('refuse a checker silenced in place', () =>
    expect(faultsWith({ 'apps/api/src/a.ts': '// oxlint-disable-next-line no-empty\n' })).toEqual([
      'apps/api/src/a.ts: silences a checker in place; exceptions are made in its configuration',
    ]));
});

describe('importsOf', () => {
  it('sees every way to name a module, but not comments', () =>
    expect(
      importsOf(
        "import 'a';\nimport b from \"b\";\nexport * from 'c';\nconst d = await import('d');\ntype E = import('e').E;\nrequire('f');\n// import 'g';\n/* import 'h'; */\nimport {\n  i,\n} from 'i';",
      ),
    ).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'i']));

  it('leaves an address in a string alone', () =>
    expect(importsOf("const at = 'http://a.example';\nimport 'b';")).toEqual(['b']));
});
