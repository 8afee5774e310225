import type { ReactFlowInstance } from '@xyflow/react';
import type { Scene } from '../edits/edit.ts';
import { foldsOf, unfolded } from '../graph/fold.ts';
import type { Bench } from '../model/bench.ts';

/** What commands act on. */
export interface Desk {
  bench: Bench;
  reactFlow: Pick<
    ReactFlowInstance,
    'fitView' | 'getNodes' | 'zoomTo' | 'setCenter' | 'getZoom' | 'flowToScreenPosition' | 'screenToFlowPosition'
  >;
}

/** The sections of the menu, the command palette and the shortcut sheet. */
export const commandGroups = ['Edit', 'Steps', 'Arrange', 'View', 'Workflow'] as const;

/** Something the editor does when it is told to: by the menu, a shortcut or the command palette. */
export interface Command {
  name: string;
  label: string;
  /** What it is called just now, where that says more: "Undo add wait". */
  labelNow?: (desk: Desk) => string;
  group: (typeof commandGroups)[number];
  /** Shortcuts, such as `mod+Z`; the first is shown. Those of the browser's clipboard are told apart in `hotkeys`. */
  keys: readonly string[];
  /** Changes the document, so that it isn't for those who only read. */
  edits: boolean;
  /** False where only its keys are offered, not its name in menus and the palette. */
  listed?: boolean;
  can: (desk: Desk) => boolean;
  run: (desk: Desk) => void;
}

/** What an edit would act on now: a folded branch is acted on as a whole. */
export const sceneOf = ({ bench: { flow, view } }: Desk): Scene => {
  const { document, selection } = flow.getState();
  const { clip, folded } = view.getState();
  return {
    document,
    selection: { ...selection, nodes: unfolded(selection.nodes, foldsOf(document, folded)) },
    clip,
  };
};

/** The step that is selected alone, if one is. */
export const onlySelected = ({ bench }: Desk): string | undefined => {
  const { nodes } = bench.flow.getState().selection;
  return nodes.length === 1 ? nodes[0] : undefined;
};

/** What a command is called just now. */
export const labelOf = ({ label, labelNow }: Command, desk: Desk): string => labelNow?.(desk) ?? label;

/** Whether a command can be run now by this reader. */
export const isOpen = (command: Command, desk: Desk): boolean =>
  (!command.edits || !desk.bench.readOnly) && command.can(desk);
