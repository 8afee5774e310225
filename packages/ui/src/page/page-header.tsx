import { Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './page.module.css';

/** What stands at the top of a page. */
export interface PageHeaderProps {
  title: string;
  /** What stands beside the title, such as a status. */
  beside?: ReactNode;
  about?: ReactNode;
  /** A way back to where this page hangs. */
  back?: ReactNode;
  actions?: ReactNode;
}

/** The head of a page: its only first-level heading, a sentence about it, and what can be done here. It names the tab. */
export const PageHeader = ({ title, beside, about, back, actions }: PageHeaderProps) => {
  useDocumentTitle(`${title} · Ripen`);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {back}
        <div className={classes.title}>
          <Title order={1}>{title}</Title>
          {beside}
        </div>
        {about === undefined ? null : <div className={classes.about}>{about}</div>}
      </div>
      {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
    </header>
  );
};
