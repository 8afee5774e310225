import { Text } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './page.module.css';

/** What an empty place says: what would be here, why there is nothing, and what to do about it. */
export interface EmptyStateProps {
  icon: Icon;
  title: string;
  children: ReactNode;
  action?: ReactNode;
}

/** Stands where a list or page has nothing to show yet, and says what to do. */
export const EmptyState = ({ icon: Icon, title, children, action }: EmptyStateProps) => (
  <div className={classes.notice}>
    <span className={classes.icon}>
      <Icon size={22} stroke={1.6} aria-hidden />
    </span>
    <Text component="h2" m={0} fw={600} size="lg">
      {title}
    </Text>
    <Text c="dimmed" component="div">
      {children}
    </Text>
    {action === undefined ? null : <div className={classes.does}>{action}</div>}
  </div>
);
