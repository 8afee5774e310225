import type { ReactNode } from 'react';
import classes from './page.module.css';

/** The margins of a page that is read from top to bottom; `narrow` for forms and prose. */
export const Page = ({ narrow = false, children }: { narrow?: boolean; children: ReactNode }) => (
  <div className={classes.page} data-narrow={narrow || undefined}>
    {children}
  </div>
);
