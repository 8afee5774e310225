import { IconTag } from '@tabler/icons-react';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { TagForm } from '../../editor/tag-form.tsx';

/** The add-tag node in the editor. */
export const addTagEditor: NodeEditor = {
  icon: IconTag,
  Form: TagForm,
  example: { tag: 'webinar-guest' },
  unfinished: 'Add a tag',
};
