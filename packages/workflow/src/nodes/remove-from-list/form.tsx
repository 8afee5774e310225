import { IconPlaylistX } from '@tabler/icons-react';
import { ListForm } from '../../editor/list-form.tsx';
import type { NodeEditor } from '../../editor/node-editor.ts';

/** The remove-from-list node in the editor. */
export const removeFromListEditor: NodeEditor = {
  icon: IconPlaylistX,
  Form: ListForm,
  example: { segment: '00000000-0000-4000-8000-000000000000' },
  unfinished: 'Remove from a list, but it isn’t said from which',
};
