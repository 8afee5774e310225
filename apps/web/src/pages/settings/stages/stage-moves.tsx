import { Loader, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { StagePreview } from '@ripen/contract';
import type { Stage } from '@ripen/domain';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../api.ts';
import { LinkText } from '../../../links/link-text.tsx';
import { countOf } from '../../../words/count-of.ts';
import { problemWords } from '../../../words/problem-words.ts';
import classes from './stage-moves.module.css';

type Way = StagePreview['moves'][number];

const Names = ({ leads, count }: Pick<Way, 'leads' | 'count'>) => (
  <span className={classes.names}>
    {leads.map(({ id, name }, index) => (
      <span key={id}>
        {index === 0 ? '' : ', '}
        <LinkText to="/leads/$id" params={{ id }} target="_blank" fz="inherit">
          {name}
        </LinkText>
      </span>
    ))}
    {count > leads.length ? ` and ${count - leads.length} more` : ''}
  </span>
);

const WayLine = ({ way, over }: { way: Way; over: boolean }) => (
  <li className={classes.way} data-testid="stage-move">
    <span>
      <strong className="ripen-figures">
        {over ? '' : 'at least '}
        {countOf(way.count, 'lead')}
      </strong>{' '}
      from “{way.fromLabel}” to “{way.toLabel}”{way.by === 'limit' ? ', as their time is up' : ''}
    </span>
    <Names {...way} />
  </li>
);

const Ways = ({ preview: { moves, over, faults } }: { preview: StagePreview }) => {
  const [fault] = faults;
  if (fault !== undefined) return <Text c="dimmed">Nothing can be counted yet: {fault.detail}</Text>;
  if (moves.length === 0)
    return (
      <Text>{over ? 'No lead would move.' : 'No lead would move, of those that could be looked at in this time.'}</Text>
    );
  return (
    <ul className={classes.ways}>
      {moves.map((way) => (
        <WayLine key={`${way.from} ${way.to} ${way.by}`} way={way} over={over} />
      ))}
    </ul>
  );
};

/** Which leads stages under edit would move if they were saved now: how many from where to where, and some by name. */
export const StageMoves = ({ items }: { items: readonly Stage[] }) => {
  const [asked] = useDebouncedValue(items, 400);
  const { data, error } = useQuery(queries.stagePreview(asked));
  return (
    <section className={classes.preview} aria-live="polite" data-testid="stage-preview">
      <h3 className={classes.title}>If you save now</h3>
      {error === null ? null : <Text c="dimmed">Nothing can be counted yet: {problemWords(error)}</Text>}
      {error === null && data === undefined ? <Loader size="xs" aria-label="Counting" /> : null}
      {error === null && data !== undefined ? <Ways preview={data} /> : null}
    </section>
  );
};
