import { Tooltip } from '@mantine/core';
import type { Funnel } from '@ripen/contract';
import { Count } from '@ripen/ui';
import { Link } from '@tanstack/react-router';
import { shareWords } from '../../words/share-words.ts';
import type { FunnelSearch } from './funnel-search.ts';
import classes from './funnel.module.css';

/** What is known of the leads of a time: each figure says what it means under the pointer, and opens the leads it counts. */
export const Figures = ({ funnel: { figures }, search }: { funnel: Funnel; search: FunnelSearch }) => (
  <ul className={classes.figures}>
    {figures.map(({ name, count, of, share, said }) => (
      <li key={name}>
        <Tooltip
          label={`${shareWords(share)} ${said}.`}
          multiline
          w={280}
          events={{ hover: true, focus: true, touch: true }}
        >
          <Link to="/funnel/leads" search={{ ...search, figure: name }} className={classes.figureCard}>
            <span className={classes.figureName}>{name}</span>
            <span className={classes.figureShare}>{shareWords(share)}</span>
            <span className={classes.small}>
              <Count value={count} /> of <Count value={of} />
            </span>
          </Link>
        </Tooltip>
      </li>
    ))}
  </ul>
);
