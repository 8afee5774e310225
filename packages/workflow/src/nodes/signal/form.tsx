import { IconAntenna } from '@tabler/icons-react';
import { EventFields } from '../../editor/event-fields.tsx';
import type { NodeEditor } from '../../editor/node-editor.ts';

/** The signal in the editor. */
export const signalEditor: NodeEditor = {
  icon: IconAntenna,
  Form: EventFields,
  example: { event: 'Signed Up' },
  unfinished: 'When an event happens, but it isn’t said which',
};
