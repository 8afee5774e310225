import { Button, Paper, Text, Title } from '@mantine/core';
import type { AttentionItem } from '@ripen/contract';
import { ConfirmAct, Count } from '@ripen/ui';
import { problemWords } from '../../words/problem-words.ts';
import { Line } from './attention-line.tsx';
import classes from './attention.module.css';
import type { AttentionKind } from './kinds.ts';
import type { AttentionLine } from './steady-lines.ts';
import { useDecide } from './use-decide.ts';

interface ActsProps {
  kind: AttentionKind;
  items: readonly AttentionItem[];
}

const Acts = ({ kind, items }: ActsProps) => {
  const { mutateAsync } = useDecide(kind);
  const { skip, count } = kind;
  const all = count(items.length);
  return (
    <div className={classes.acts}>
      <ConfirmAct
        title={`Try ${all} again?`}
        about="Each is tried again at once. What fails again comes back here."
        act={`Try ${all} again`}
        onAct={() => mutateAsync({ items, decision: 'retry' })}
        explain={problemWords}
      >
        {(ask) => (
          <Button size="compact-sm" variant="default" onClick={ask}>
            Try all again…
          </Button>
        )}
      </ConfirmAct>
      {skip === null ? null : (
        <ConfirmAct
          title={`${skip.word}: ${all}?`}
          about={`For each of them: ${skip.about.charAt(0).toLowerCase()}${skip.about.slice(1)}`}
          act={`${skip.word}: ${all}`}
          danger
          onAct={() => mutateAsync({ items, decision: 'skip' })}
          explain={problemWords}
        >
          {(ask) => (
            <Button size="compact-sm" variant="subtle" color="gray" onClick={ask}>
              {skip.word} all…
            </Button>
          )}
        </ConfirmAct>
      )}
    </div>
  );
};

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
