import type { Settings } from '@ripen/workflow';
import type { Edit } from './edit.ts';

/** Changes how the workflow admits leads. */
export const changeSettings: Edit<{ settings: Settings }> = {
  name: 'change-settings',
  label: 'Change settings',
  key: null,
  said: () => 'change settings',
  apply: (document, { settings }) => ({ document: { ...document, settings } }),
};
