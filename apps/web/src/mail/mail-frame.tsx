import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import classes from './mail.module.css';

/** A mail's HTML; `title` names it for screen readers. */
export interface MailFrameProps {
  title: string;
  html: string;
}

// What a mail program shows a mail in that says nothing about its looks; any word of the mail's own wins over it.
const fallback = '<style>:where(html){font:14px/1.5 Arial,Helvetica,sans-serif;color:#222}</style>';

/** Shows a mail's HTML where it can do nothing: no scripts, no forms, no way out. As wide as a screen or as a phone. */
export const MailFrame = ({ title, html }: MailFrameProps) => {
  const [width, setWidth] = useState('screen');
  return (
    <div className={classes.stage}>
      <SegmentedControl
        size="xs"
        aria-label="Width"
        data={[
          { value: 'screen', label: 'Screen' },
          { value: 'phone', label: 'Phone' },
        ]}
        value={width}
        onChange={setWidth}
      />
      <iframe
        className={classes.frame}
        data-phone={width === 'phone' || undefined}
        title={title}
        sandbox=""
        srcDoc={html + fallback}
        referrerPolicy="no-referrer"
      />
    </div>
  );
};
