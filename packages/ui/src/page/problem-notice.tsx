import { Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './page.module.css';

/** A failure in words: `title` says what happened, `children` what to do about it. */
export interface ProblemNoticeProps {
  title: string;
  children?: ReactNode;
  onRetry?: () => void;
  /** As one line, above something that still stands; otherwise in place of a whole page or list. */
  inline?: boolean;
}

const Retry = ({ onRetry }: { onRetry: () => void }) => (
  <Button
    variant="default"
    size="xs"
    leftSection={<IconRefresh size={15} stroke={1.75} aria-hidden />}
    onClick={onRetry}
  >
    Try again
  </Button>
);

/** Says what went wrong and what to do about it, with a way to try again; read out by screen readers at once. */
export const ProblemNotice = ({ title, children, onRetry, inline = false }: ProblemNoticeProps) => {
  const retry = onRetry === undefined ? null : <Retry onRetry={onRetry} />;
  if (inline)
    return (
      <div className={classes.line} role="alert">
        <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
        <div>
          <strong>{title}</strong> {children}
        </div>
        {retry}
      </div>
    );
  return (
    <div className={classes.notice} role="alert">
      <span className={classes.icon} data-problem>
        <IconAlertTriangle size={22} stroke={1.6} aria-hidden />
      </span>
      <Text fw={600} size="lg">
        {title}
      </Text>
      <Text c="dimmed" component="div">
        {children}
      </Text>
      <div className={classes.does}>{retry}</div>
    </div>
  );
};
