import { Announcer } from './announcer.tsx';
import { Dialogs } from './dialogs.tsx';
import { EditorHeader } from './editor-header.tsx';
import classes from './editor.module.css';
import { ContextMenu } from '../canvas/context-menu.tsx';
import { FlowCanvas } from '../canvas/flow-canvas.tsx';
import { Hotkeys } from '../commands/hotkeys.tsx';
import { useLive } from '../live/use-live.ts';
import { useBench, useView } from '../model/bench.ts';
import { Outline } from '../outline/outline.tsx';
import { DragGhost } from '../palette/drag-ghost.tsx';
import { Palette } from '../palette/palette.tsx';
import { StepPicker } from '../picker/step-picker.tsx';
import { OthersHere } from '../save/others-here.tsx';
import { EmptyStart } from './empty-start.tsx';
import { PhoneBar } from './phone-bar.tsx';
import { SidePanel } from './side-panel.tsx';
import { useUnfolding } from '../model/use-folds.ts';
import { useFaults } from './use-faults.ts';
import { useUndoToast } from './use-undo-toast.tsx';

/** The rooms of the editor: palette, outline, canvas and panel; on a phone the outline alone. */
export const EditorLayout = () => {
  const { readOnly, phone } = useBench();
  const outline = useView((view) => view.outline);
  useFaults();
  useUnfolding();
  useUndoToast();
  useLive();
  return (
    <div className={classes.editor} data-testid="editor">
      <EditorHeader />
      {phone ? <PhoneBar /> : null}
      <div className={classes.bench}>
        {readOnly ? null : (
          <div className={classes.left}>
            <Palette />
          </div>
        )}
        {outline || phone ? <Outline /> : null}
        {phone ? null : (
          <section className={classes.canvas} aria-label="Canvas">
            <FlowCanvas>
              <EmptyStart />
            </FlowCanvas>
            {readOnly ? null : <OthersHere />}
          </section>
        )}
        <SidePanel />
      </div>
      <StepPicker />
      <ContextMenu />
      <DragGhost />
      <Dialogs />
      <Announcer />
      <Hotkeys />
    </div>
  );
};
