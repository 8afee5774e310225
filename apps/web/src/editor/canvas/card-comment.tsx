import { Tooltip } from '@mantine/core';
import { IconMessageCircle } from '@tabler/icons-react';
import { commentOn } from '../graph/notes.ts';
import { useFlow } from '../model/bench.ts';
import classes from './step-card.module.css';

/** Shows that colleagues said something of a step, and what. */
export const CardComment = ({ node }: { node: string }) => {
  const text = useFlow(({ document }) => (document.notes === undefined ? '' : commentOn(document, node)));
  if (text === '') return null;
  return (
    <Tooltip label={text} multiline maw={280} position="right">
      <span className={classes.comment} role="img" aria-label={`Comment: ${text}`} data-testid="comment">
        <IconMessageCircle size={15} stroke={1.8} aria-hidden />
      </span>
    </Tooltip>
  );
};
