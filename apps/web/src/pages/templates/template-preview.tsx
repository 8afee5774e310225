import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { MailFrame } from '../../mail/mail-frame.tsx';
import { markVariables } from './mark-variables.ts';
import classes from './templates.module.css';

/** How a template looks, a moment behind the typing; what will be filled in is marked. */
export const TemplatePreview = ({ subject, html }: { subject: string; html: string }) => {
  const [settled] = useDebouncedValue(html, 250);
  return (
    <section className={classes.preview} aria-label="Preview">
      <Text fw={600} mb="md" style={{ overflowWrap: 'anywhere' }}>
        {subject || 'Without a subject'}
      </Text>
      <MailFrame title="Preview of the mail" html={markVariables(settled)} />
      <Text size="sm" c="dimmed" mt="sm">
        What is marked is filled in for each lead when the mail is sent.
      </Text>
    </section>
  );
};
