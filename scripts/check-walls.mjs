// The walls between the rooms that the linter can't hold by itself. `npm run lint` runs it after oxlint.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceFiles } from './source-files.mjs';

const pureRooms = ['domain', 'calibration', 'rules', 'workflow', 'engine'].map((room) => `packages/${room}`);
const specifier = /(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*(['"`])([^'"`\n]+)\1/g;
const comment = /\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(,])\/\/[^\n]*/g;
const silencer = /(?:oxlint|eslint)-disable|biome-ignore|@ts-nocheck/;

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const roomOf = (file) => /^(?:packages|apps)\/[^/]+/.exec(file)?.[0] ?? null;
const isTest = (file) => /\.test\.tsx?$|\/(?:test|testing)\//.test(file);

/** The module specifiers that a source text imports or re-exports, comments left out. */
export const importsOf = (source) => [...source.replace(comment, '').matchAll(specifier)].map((match) => match[2]);

const declared = (manifest, file) => {
  const names = Object.keys(manifest.dependencies ?? {});
  return isTest(file) ? [...names, ...Object.keys(manifest.devDependencies ?? {}), '@ripen/testkit'] : names;
};

const undeclared = (manifest, file, imported) => {
  const name = /^@ripen\/[^/]+/.exec(imported)?.[0];
  if (!name || name === manifest.name || declared(manifest, file).includes(name)) return [];
  return [`${file}: imports ${name}, which ${manifest.name} doesn't declare as a dependency`];
};

const astray = (room, file, imported) => {
  if (!imported.startsWith('.')) return [];
  const target = posix.join(posix.dirname(file), imported);
  if (!target.startsWith(`${room}/`)) return [`${file}: reaches out of its room with ${imported}`];
  return isTest(target) && !isTest(file) ? [`${file}: leans on what is there for tests, ${imported}`] : [];
};

const faultsOfFile = (root, file) => {
  const source = readFileSync(join(root, file), 'utf8');
  const silenced =
    silencer.test(source) && !file.startsWith('scripts/')
      ? [`${file}: silences a checker in place; exceptions are made in its configuration`]
      : [];
  const room = roomOf(file);
  if (!room) return silenced;
  const manifest = readJson(join(root, room, 'package.json'));
  const imports = importsOf(source);
  return [
    ...silenced,
    ...imports.flatMap((imported) => undeclared(manifest, file, imported)),
    ...imports.flatMap((imported) => astray(room, file, imported)),
  ];
};

const rooms = (root) =>
  ['packages', 'apps'].flatMap((level) =>
    readdirSync(join(root, level))
      .map((name) => `${level}/${name}`)
      .filter((room) => existsSync(join(root, room, 'package.json'))),
  );

const unwalled = (root) => {
  const walled = readJson(join(root, '.oxlintrc.json')).overrides.flatMap((override) => override.files);
  return rooms(root)
    .filter((room) => !walled.includes(`${room}/**`))
    .map((room) => `${room}: .oxlintrc.json doesn't say what this room may import`);
};

const worldly = (root) =>
  pureRooms.flatMap((room) => {
    const { lib, types } = {
      ...readJson(join(root, 'tsconfig.base.json')).compilerOptions,
      ...readJson(join(root, room, 'tsconfig.json')).compilerOptions,
    };
    const pure = JSON.stringify([lib, types]) === JSON.stringify([['ES2023'], []]);
    return pure ? [] : [`${room}/tsconfig.json: a pure room compiles with "lib": ["ES2023"] and "types": []`];
  });

/** Every breach of the walls below `root`, each as one line that names the file. */
export const wallFaults = (root) => [
  ...unwalled(root),
  ...worldly(root),
  ...sourceFiles(root).flatMap((file) => faultsOfFile(root, file)),
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = wallFaults(dirname(dirname(fileURLToPath(import.meta.url))));
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.stdout.write(
    faults.length === 0 ? 'The walls between the rooms stand.\n' : `${faults.length} breaches of the walls.\n`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
