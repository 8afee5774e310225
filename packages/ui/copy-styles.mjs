// The compiler leaves style sheets behind; this puts each beside the script that imports it.
import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const kept = /(\.css|[\\/][^.\\/]+)$/;

cpSync(join(root, 'src'), join(root, 'dist'), { recursive: true, filter: (source) => kept.test(source) });
