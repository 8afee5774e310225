import { Button } from '@mantine/core';
import type { AttentionItem } from '@ripen/contract';
import { ConfirmAct, Said, TimeText } from '@ripen/ui';
import { LinkText } from '../../links/link-text.tsx';
import { problemWords } from '../../words/problem-words.ts';
import classes from './attention.module.css';
import type { AttentionKind, Choice } from './kinds.ts';
import type { AttentionLine } from './steady-lines.ts';
import { useDecide } from './use-decide.ts';

const Where = ({ item: { lead, leadName, run, workflow, workflowName, step } }: { item: AttentionItem }) =>
  lead === null ? null : (
    <div className={classes.where}>
      <LinkText to="/leads/$id" params={{ id: lead }} fw={550}>
        {leadName ?? 'A lead that is gone'}
      </LinkText>
      {workflow === null || run === null ? null : (
        <span>
          in{' '}
          <LinkText to="/workflows/$id" params={{ id: workflow }} search={{ run }}>
            {workflowName ?? 'a workflow'}
          </LinkText>
          {step === null ? '' : `, at “${step}”`}
        </span>
      )}
    </div>
  );

const When = ({ item: { since, nextAt }, gone }: AttentionLine) =>
  gone ? (
    <div className={classes.when}>Went on, or is being tried right now</div>
  ) : (
    <div className={classes.when}>
      <span>
        Since <TimeText at={since} />
      </span>
      {nextAt === null ? null : (
        <span>
          Next attempt <TimeText at={nextAt} />
        </span>
      )}
    </div>
  );

const Act = ({ kind, line: { item, gone }, choice }: LineProps & { choice: Choice }) => {
  const { mutate, mutateAsync, isPending } = useDecide(kind);
  const { word, about, careful, decision } = choice;
  const looks = decision === 'retry' ? { variant: 'default' } : { variant: 'subtle', color: 'gray' };
  const common = {
    size: 'compact-sm',
    disabled: gone,
    'aria-label': `${word}: ${item.leadName ?? item.key}`,
    ...looks,
  };
  if (!careful)
    return (
      <Button {...common} loading={isPending} onClick={() => mutate({ items: [item], choice })}>
        {word}
      </Button>
    );
  return (
    <ConfirmAct
      title={`${word}: ${item.leadName ?? 'this'}?`}
      about={about}
      act={word}
      danger={decision === 'skip'}
      onAct={() => mutateAsync({ items: [item], choice })}
      explain={problemWords}
    >
      {(ask) => (
        <Button {...common} onClick={ask}>
          {word}…
        </Button>
      )}
    </ConfirmAct>
  );
};

const Acts = ({ kind, line }: LineProps) => (
  <div className={classes.acts}>
    <Act kind={kind} line={line} choice={kind.again} />
    {kind.otherwise === null ? null : <Act kind={kind} line={line} choice={kind.otherwise} />}
  </div>
);

interface LineProps {
  kind: AttentionKind;
  line: AttentionLine;
}

/** One thing that waits: whose it is and where, why, since when and until when, and what can be done. */
export const Line = ({ kind, line }: LineProps) => (
  <li className={classes.line} data-gone={line.gone || undefined} data-testid="attention-line">
    <div className={classes.words}>
      <Where item={line.item} />
      <div className={classes.said}>
        <Said>{line.item.said}</Said>
      </div>
      <When {...line} />
    </div>
    <Acts kind={kind} line={line} />
  </li>
);
