import { ProgressPill } from '../changing/progress-pill.tsx';
import { PauseButton } from '../publish/pause-button.tsx';
import { PublishButton } from '../publish/publish-button.tsx';
import { useUnpublished } from '../publish/use-unpublished.ts';
import { RescorePill } from '../scoring/rescore-pill.tsx';
import classes from './editor.module.css';

/** Below the header where there is no room in it, on a phone: what is under way, and stopping the flow, letting it go on, or publishing what was drawn elsewhere. */
export const PhoneBar = () => {
  const unpublished = useUnpublished();
  return (
    <div className={classes.phoneBar} data-testid="phone-bar">
      <ProgressPill />
      <RescorePill />
      <span className={classes.grow} />
      <PauseButton />
      {unpublished ? <PublishButton /> : null}
    </div>
  );
};
