import { Skeleton } from '@mantine/core';
import classes from './editor.module.css';

/** Stands where the editor will be while it loads. */
export const EditorSkeleton = () => (
  <div className={classes.editor} aria-busy aria-label="Loading the workflow">
    <div className={classes.header}>
      <Skeleton w={220} h={20} />
      <span className={classes.grow} />
      <Skeleton w={96} h={32} />
    </div>
    <div className={classes.bench}>
      <div className={classes.left} />
      <div className={classes.waiting}>
        {[0, 1, 2].map((step) => (
          <Skeleton key={step} w={272} h={64} radius={10} />
        ))}
      </div>
    </div>
  </div>
);
