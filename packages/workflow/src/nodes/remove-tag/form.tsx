import { IconTagOff } from '@tabler/icons-react';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { TagForm } from '../../editor/tag-form.tsx';

/** The remove-tag node in the editor. */
export const removeTagEditor: NodeEditor = {
  icon: IconTagOff,
  Form: TagForm,
  example: { tag: 'webinar-guest' },
  unfinished: 'Remove a tag',
};
