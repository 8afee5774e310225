import { Button, Paper, Text, Title } from '@mantine/core';
import type { AttentionItem } from '@ripen/contract';
import { ConfirmAct, Count } from '@ripen/ui';
import { problemWords } from '../../words/problem-words.ts';
import { Line } from './attention-line.tsx';
import classes from './attention.module.css';
import type { AttentionKind, Choice } from './kinds.ts';
import type { AttentionLine } from './steady-lines.ts';
import { useDecide } from './use-decide.ts';

interface ActsProps {
  kind: AttentionKind;
  items: readonly AttentionItem[];
}

const ActOnAll = ({ kind, items, choice }: ActsProps & { choice: Choice }) => {
  const { mutateAsync } = useDecide(kind);
  const { word, about, decision } = choice;
  const all = kind.count(items.length);
  return (
    <ConfirmAct
      title={`${word}: ${all}?`}
      about={decision === 'retry' ? about : `For each of them: ${about.charAt(0).toLowerCase()}${about.slice(1)}`}
      act={`${word}: ${all}`}
      danger={decision === 'skip'}
      onAct={() => mutateAsync({ items, choice })}
      explain={problemWords}
    >
      {(ask) => (
        <Button
          size="compact-sm"
          {...(decision === 'retry' ? { variant: 'default' } : { variant: 'subtle', color: 'gray' })}
          onClick={ask}
        >
          {wordForAll(choice)}
        </Button>
      )}
    </ConfirmAct>
  );
};

const wordForAll = ({ word }: Choice): string => {
  const [first = '', ...rest] = word.split(' ');
  return `${[first, 'all', ...rest].join(' ')}…`;
};

const Acts = ({ kind, items }: ActsProps) => (
  <div className={classes.acts}>
    <ActOnAll kind={kind} items={items} choice={kind.again} />
    {kind.otherwise === null ? null : <ActOnAll kind={kind} items={items} choice={kind.otherwise} />}
  </div>
);

const most = 100;

/** Everything that needs attention for one reason, and what can be done with all of it. */
export const AttentionGroup = ({ kind, lines }: { kind: AttentionKind; lines: readonly AttentionLine[] }) => {
  const items = lines.filter(({ gone }) => !gone).map(({ item }) => item);
  const { icon: Icon, title, about } = kind;
  return (
    <Paper withBorder component="section" aria-labelledby={`attention-${kind.kind}`}>
      <div className={classes.head}>
        <div className={classes.words}>
          <div className={classes.title}>
            <Icon size={18} stroke={1.7} aria-hidden />
            <Title order={2} id={`attention-${kind.kind}`}>
              {title}
            </Title>
            <Text c="dimmed" span>
              <Count value={items.length} />
              {items.length >= most ? ', perhaps more' : ''}
            </Text>
          </div>
          <Text c="dimmed">{about}</Text>
        </div>
        {items.length > 1 ? <Acts kind={kind} items={items} /> : null}
      </div>
      <ul className={classes.list}>
        {lines.map((line) => (
          <Line key={line.id} kind={kind} line={line} />
        ))}
      </ul>
    </Paper>
  );
};
