import { Skeleton, Stack } from '@mantine/core';
import type { HandoffShape } from '@ripen/contract';
import { PageHeader } from '@ripen/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api.ts';
import { LinkText } from '../../links/link-text.tsx';
import { Failure } from '../../shell/failure.tsx';
import { Page } from '../../shell/page.tsx';
import { AnswerDialog, type Asking, askTo } from './answer/answer-dialog.tsx';
import { useAnswers } from './answer/use-answers.ts';
import { HandoffCard } from './handoff-card.tsx';
import { ReceiptLine } from './receipt-line.tsx';
import classes from './sales.module.css';
import { sayAnswer } from './say-answer.ts';
import { useWorkingTime } from './use-working-time.ts';

const Answered = ({ handoff }: { handoff: HandoffShape }) => (
  <li className={classes.card} data-testid="answered">
    <div className={classes.who}>
      <h2 className={classes.name}>
        <LinkText to="/leads/$id" params={{ id: handoff.lead.id }} c="inherit" fz="inherit" fw={600}>
          {handoff.lead.name}
        </LinkText>
      </h2>
      <div className={classes.small}>{sayAnswer(handoff)}</div>
    </div>
  </li>
);

const One = ({ handoff }: { handoff: HandoffShape }) => {
  const { receipts, answer } = useAnswers();
  const [asking, setAsking] = useState<Asking | null>(null);
  const work = useWorkingTime();
  const receipt = receipts.get(handoff.id);
  return (
    <>
      <ul className={classes.list}>
        {receipt !== undefined ? (
          <ReceiptLine receipt={receipt} />
        ) : handoff.status === 'open' ? (
          <HandoffCard
            handoff={handoff}
            work={work}
            owned
            onAccept={() => setAsking(askTo('accept', handoff))}
            onReject={() => setAsking(askTo('reject', handoff))}
          />
        ) : (
          <Answered handoff={handoff} />
        )}
      </ul>
      <AnswerDialog asking={asking} onAsk={setAsking} answer={answer} />
    </>
  );
};

/** The page of sales with one handoff opened: the one that a notice is about, to be answered or with its answer. */
export const OpenedHandoff = ({ id }: { id: string }) => {
  const { data, error, refetch } = useQuery(queries.handoff(id));
  return (
    <Page narrow>
      <PageHeader title="Sales" about="The lead that you were written to about." />
      <Stack gap="md">
        {data === undefined && error === null ? <Skeleton height={220} radius="lg" /> : null}
        {error === null ? null : <Failure error={error} what="this lead" onRetry={() => void refetch()} part />}
        {data === undefined ? null : <One handoff={data} />}
        <LinkText to="/sales" search={{}}>
          All leads that wait
        </LinkText>
      </Stack>
    </Page>
  );
};
