import { describe, expect, it } from 'vitest';
import { linesThatPass } from './lint-tree.mjs';

const forbidden = {
  'packages/workflow/src/nodes/wait/a.ts': [
    "import './form.tsx';",
    "import './effect.ts';",
    "import '../editor.ts';",
    "import '../../effects/send.ts';",
  ],
  'packages/rules/src/a.ts': ["import './editor/index.ts';"],
  'packages/store/src/a.ts': [
    "type A = import('react').ReactNode;",
    "export * from 'react';",
    "import type { B } from 'react';",
    "await import('react');",
    "require('react');",
  ],
  'packages/engine/src/a.ts': [
    'Date.now();',
    'new Date();',
    'Date();',
    'Math.random();',
    'const { random } = Math;',
    'Temporal.Now.instant();',
    'performance.now();',
    'crypto.randomUUID();',
    'process.exit();',
    "console.log('');",
    'setTimeout(() => 1, 1);',
    "fetch('');",
    "globalThis.fetch('');",
    "globalThis['Date'];",
  ],
  'apps/ripen/src/a.ts': ["import { sql } from 'kysely';", "import { Pool } from 'pg';"],
  'packages/bell/src/a.ts': ["import './b.ts';"],
  'packages/bell/src/b.ts': ["import './a.ts';"],
  'apps/api/src/a.ts': ['process.env.PORT;', 'export default 1;', 'const a: any = 1;', 'const b = c!;'],
};

const passed = linesThatPass(forbidden);

describe('what no line may do', () => {
  it.each(Object.keys(forbidden))('every line of %s is refused', (file) => expect(passed[file]).toEqual([]));
});
