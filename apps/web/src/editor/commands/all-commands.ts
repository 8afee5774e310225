import type { Command } from './command.ts';
import { downloadCommands } from './download-commands.ts';
import { editCommands } from './edit-commands.ts';
import { foldCommands } from './fold-commands.ts';
import { stepCommands } from './step-commands.ts';
import { viewCommands } from './view-commands.ts';
import { workflowCommands } from './workflow-commands.ts';

/** Everything the editor can be told to do; the menu, the shortcuts, the palette and the sheet all read this list. */
export const allCommands: readonly Command[] = [
  ...editCommands,
  ...stepCommands,
  ...foldCommands,
  ...viewCommands,
  ...workflowCommands,
  ...downloadCommands,
];
