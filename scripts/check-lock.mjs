// A lock that lacks a platform's optional package installs here and fails elsewhere: `npm ci` refuses it there.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const placesFor = (path, name) => {
  const folders = path.split('/node_modules/');
  const enclosing = folders.map((_, index) => folders.slice(0, index + 1).join('/node_modules/'));
  return [`node_modules/${name}`, ...enclosing.filter(Boolean).map((folder) => `${folder}/node_modules/${name}`)];
};

/** Every optional dependency that the lock names but has no entry for, each as one line. */
export const lockFaults = ({ packages }) =>
  Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesFor(path, name).some((place) => packages[place]))
      .map(
        ([name, version]) => `package-lock.json: ${path || 'the root'} may need ${name}@${version}, which has no entry`,
      ),
  );

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = join(dirname(dirname(fileURLToPath(import.meta.url))), 'package-lock.json');
  const faults = lockFaults(JSON.parse(readFileSync(lock, 'utf8')));
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.stdout.write(faults.length === 0 ? 'The lock is whole.\n' : `${faults.length} entries are missing.\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
