import type { Icon } from '@tabler/icons-react';
import classes from './pill.module.css';

/** The colours of pills: each stands for one meaning wherever it appears. */
export type Tone = 'gray' | 'green' | 'teal' | 'blue' | 'yellow' | 'orange' | 'red';

/** A word on a tinted ground, with the icon that always goes with it. */
export const Pill = ({ tone, icon: Icon, children }: { tone: Tone; icon?: Icon; children: string }) => (
  <span
    className={`${classes.pill} ${Icon ? '' : classes.plain}`}
    style={{ background: `var(--mantine-color-${tone}-light)`, color: `var(--mantine-color-${tone}-light-color)` }}
  >
    {Icon ? <Icon size={14} stroke={2} aria-hidden /> : null}
    <span>{children}</span>
  </span>
);
