import { describe, expect, it } from 'vitest';
import { linesThatPass } from './lint-tree.mjs';

const words = (text) => text.split(' ').filter(Boolean);
const ripen = (text) => words(text).map((name) => `@ripen/${name}`);

const packages = ripen(
  'domain ui rules liquid calibration rules/editor workflow workflow/editor workflow/effects engine store bell contract client testkit',
);
const apps = ripen('api worker web ripen');
const deep = ripen('domain/src/ids.ts store/dist/index.js');
const outside = words(
  'zod temporal-polyfill liquidjs react react/jsx-runtime @mantine/core kysely pg bullmq ioredis node:fs node:fs/promises express',
);
const everything = [...packages, ...apps, ...deep, ...outside];

const node = words('node:fs node:fs/promises');
const server = [...words('zod temporal-polyfill'), ...node];
const kit = words('react react/jsx-runtime @mantine/core');
const language = ripen('domain rules workflow');
const browserRooms = 'ui liquid rules/editor workflow/editor engine contract client';
const behindForms = [...ripen('domain rules liquid rules/editor ui'), ...kit, 'zod'];
const behindEffects = [...ripen('domain rules'), 'zod'];

// What a file of each room may import, of all that there is.
const table = {
  'packages/domain/src/a.ts': words('zod temporal-polyfill'),
  'packages/ui/src/a.tsx': kit,
  'packages/rules/src/a.ts': [...ripen('domain'), 'zod'],
  'packages/rules/src/deep/er/a.ts': [...ripen('domain'), 'zod'],
  'packages/rules/src/editor/a.tsx': [...ripen('domain ui'), ...kit],
  'packages/liquid/src/a.ts': [...ripen('domain'), 'liquidjs'],
  'packages/calibration/src/a.ts': ripen('domain'),
  'packages/workflow/src/a.ts': [...ripen('domain rules'), 'zod'],
  'packages/workflow/src/nodes/wait/node.ts': [...ripen('domain rules'), 'zod'],
  'packages/workflow/src/nodes/wait/form.tsx': behindForms,
  'packages/workflow/src/nodes/editor.ts': behindForms,
  'packages/workflow/src/nodes/wait/effect.ts': behindEffects,
  'packages/workflow/src/nodes/effects.ts': behindEffects,
  'packages/engine/src/a.ts': language,
  'packages/store/src/questions/a.ts': [...language, ...words('kysely pg zod'), ...node],
  'packages/bell/src/a.ts': [...ripen('domain'), ...words('bullmq ioredis pg zod'), ...node],
  'packages/contract/src/a.ts': [...language, 'zod'],
  'packages/client/src/a.ts': ripen('contract'),
  'packages/testkit/src/a.ts': [...packages, ...outside],
  'apps/api/src/a.ts': [
    ...language,
    ...ripen('liquid calibration engine store bell contract'),
    ...words('kysely pg express'),
    ...server,
  ],
  'apps/worker/src/a.ts': [
    ...language,
    ...ripen('liquid workflow/effects engine store bell'),
    ...words('kysely pg'),
    ...server,
  ],
  'apps/web/src/a.tsx': [...language, ...ripen(browserRooms), ...kit, ...words('zod temporal-polyfill')],
  'apps/ripen/src/a.ts': [
    ...language,
    ...ripen('engine store bell contract client'),
    ...apps.slice(0, 3),
    'express',
    ...server,
  ],
  'packages/engine/src/a.test.ts': [...packages, ...outside],
  'packages/engine/testing/a.ts': [...packages, ...outside],
  'apps/worker/test/a.ts': [...packages, ...outside],
  'apps/api/src/testing/a.ts': [...packages, ...outside],
  'apps/ripen/src/a.test.ts': [...packages, ...apps, ...outside],
  'e2e/a.e2e.test.ts': [...packages, ...apps, ...outside],
  'bench/main.ts': [...packages, ...apps, ...outside],
};

const importing = (names) => names.map((name) => `import '${name}';`);
const files = Object.fromEntries(Object.keys(table).map((file) => [file, importing(everything)]));
const passed = linesThatPass(files, 'no-restricted-imports');

describe('the import table', () => {
  it.each(Object.entries(table))('%s imports what the table allows and nothing else', (file, allowed) => {
    expect(passed[file].toSorted()).toEqual(importing(allowed).toSorted());
  });
});
