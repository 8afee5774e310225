import { CommandPalette } from '../commands/command-palette.tsx';
import { ShortcutSheet } from '../commands/shortcut-sheet.tsx';
import { StartDialog } from '../live/start-dialog.tsx';
import { AfterPublishing } from '../scoring/after-publishing.tsx';
import { PreviewDialog } from '../scoring/preview-dialog.tsx';
import { useBench, useView } from '../model/bench.ts';
import { PublishDialog } from '../publish/publish-dialog.tsx';
import { ConflictDialog } from '../save/conflict-dialog.tsx';

/** Whatever stands before the editor and waits for an answer. */
export const Dialogs = () => {
  const { view } = useBench();
  const dialog = useView((state) => state.dialog);
  const close = (): void => view.setState({ dialog: null });
  return (
    <>
      {dialog === 'publish' ? <PublishDialog onClose={close} /> : null}
      {dialog === 'start' ? <StartDialog onClose={close} /> : null}
      {dialog === 'shortcuts' ? <ShortcutSheet onClose={close} /> : null}
      {dialog === 'commands' ? <CommandPalette onClose={close} /> : null}
      {dialog === 'score-preview' ? <PreviewDialog onClose={close} /> : null}
      <AfterPublishing />
      <ConflictDialog />
    </>
  );
};
