import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import classes from './copy-field.module.css';

/** Text to take away, such as a key or a command, with a button that copies it; `label` says what it is. */
export const CopyField = ({ label, value }: { label: string; value: string }) => (
  <div className={classes.field}>
    <textarea
      className={classes.text}
      aria-label={label}
      value={value}
      rows={value.split('\n').length}
      wrap="off"
      readOnly
      onFocus={({ currentTarget }) => currentTarget.select()}
    />
    <CopyButton value={value} timeout={2_000}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? 'Copied' : 'Copy'}>
          <ActionIcon aria-label={copied ? `${label} copied` : `Copy ${label.toLowerCase()}`} onClick={copy}>
            {copied ? (
              <IconCheck size={17} stroke={1.75} aria-hidden />
            ) : (
              <IconCopy size={17} stroke={1.75} aria-hidden />
            )}
          </ActionIcon>
        </Tooltip>
      )}
    </CopyButton>
  </div>
);
