import { IconPlaylistAdd } from '@tabler/icons-react';
import { ListForm } from '../../editor/list-form.tsx';
import type { NodeEditor } from '../../editor/node-editor.ts';

/** The add-to-list node in the editor. */
export const addToListEditor: NodeEditor = {
  icon: IconPlaylistAdd,
  Form: ListForm,
  example: { segment: '00000000-0000-4000-8000-000000000000' },
  unfinished: 'Add to a list, but it isn’t said to which',
};
