import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Tone } from '../pills/pill.tsx';
import { TimeText } from '../time/time-text.tsx';
import { Said } from './said.tsx';
import classes from './story.module.css';

/** One sentence of a story: when, what, and what stands small beside the time. */
export interface Sentence {
  key: string;
  at: string;
  icon: Icon;
  tone: Tone;
  said: ReactNode;
  aside?: ReactNode;
}

const Line = ({ sentence, zone }: { sentence: Sentence; zone: string | null }) => {
  const { at, icon: Icon, tone, said, aside } = sentence;
  const look = { background: `var(--mantine-color-${tone}-light)`, color: `var(--mantine-color-${tone}-light-color)` };
  return (
    <li className={classes.item}>
      <span className={classes.icon} style={look}>
        <Icon size={15} stroke={1.9} aria-hidden />
      </span>
      <div className={classes.words}>
        <div className={classes.said}>{typeof said === 'string' ? <Said zone={zone}>{said}</Said> : said}</div>
        <div className={classes.aside}>
          <TimeText at={at} zone={zone} />
          {aside}
        </div>
      </div>
    </li>
  );
};

/** What happened, told in sentences along a line; `zone` is the lead's time zone. */
export const Story = ({ sentences, zone = null }: { sentences: readonly Sentence[]; zone?: string | null }) => (
  <ol className={classes.story}>
    {sentences.map((sentence) => (
      <Line key={sentence.key} sentence={sentence} zone={zone} />
    ))}
  </ol>
);
