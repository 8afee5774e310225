import { Pill } from '@ripen/ui';
import { UseLink } from './use-link.tsx';
import { type SegmentUse, wordsOfUse } from './words-of-use.ts';
import classes from '../segments.module.css';

const Standing = ({ use: { kind, live } }: { use: SegmentUse }) => {
  if (kind === 'segment') return <Pill tone="gray">Segment</Pill>;
  return live ? <Pill tone="green">Live</Pill> : <Pill tone="gray">Paused</Pill>;
};

/** The workflows and segments that use a segment, and how. */
export const UsesList = ({ uses }: { uses: readonly SegmentUse[] }) => (
  <ul className={classes.uses} aria-label="What uses this segment">
    {uses.map((use) => (
      <li key={use.id}>
        <UseLink {...use} /> <span>{wordsOfUse(use)}</span> <Standing use={use} />
      </li>
    ))}
  </ul>
);
