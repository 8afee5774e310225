import { Button } from '@mantine/core';
import type { AttentionItem } from '@ripen/contract';
import { ConfirmAct, Said, TimeText } from '@ripen/ui';
import { LinkText } from '../../links/link-text.tsx';
import { problemWords } from '../../words/problem-words.ts';
import classes from './attention.module.css';
import type { AttentionKind } from './kinds.ts';
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

const Acts = ({ kind, line: { item, gone } }: LineProps) => {
  const retry = useDecide(kind);
  const skip = useDecide(kind);
  const about = item.leadName ?? 'this';
  return (
    <div className={classes.acts}>
      <Button
        size="compact-sm"
        variant="default"
        disabled={gone}
        loading={retry.isPending}
        aria-label={`Try again: ${item.leadName ?? item.key}`}
        onClick={() => retry.mutate({ items: [item], decision: 'retry' })}
      >
        Try again
      </Button>
      {kind.skip === null ? null : (
        <ConfirmAct
          title={`${kind.skip.word} ${about}?`}
          about={kind.skip.about}
          act={kind.skip.word}
          danger
          onAct={() => skip.mutateAsync({ items: [item], decision: 'skip' })}
          explain={problemWords}
        >
          {(ask) => (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              disabled={gone}
              aria-label={`${kind.skip?.word ?? 'Skip'}: ${about}`}
              onClick={ask}
            >
              {kind.skip?.word}…
            </Button>
          )}
        </ConfirmAct>
      )}
    </div>
  );
};

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
