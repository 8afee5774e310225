import type { Edit } from './edit.ts';

/** Gives the workflow another name. */
export const rename: Edit<{ name: string }> = {
  name: 'rename',
  label: 'Rename workflow',
  key: null,
  said: ({ name }) => `rename to “${name}”`,
  together: () => 'rename',
  apply: (document, { name }) => ({ document: { ...document, name } }),
};
