import { Button, Kbd, Skeleton, Stack } from '@mantine/core';
import { EmptyState } from '@ripen/ui';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useState } from 'react';
import { queries } from '../../api.ts';
import { useList } from '../../list/use-list.ts';
import { Failure } from '../../shell/failure.tsx';
import { AnswerDialog, type Asking, askTo } from './answer/answer-dialog.tsx';
import { useAnswers } from './answer/use-answers.ts';
import { HandoffCard } from './handoff-card.tsx';
import { ReceiptLine } from './receipt-line.tsx';
import { linesOf } from './receipts.ts';
import { askedFor, type Whose } from './sales-search.ts';
import classes from './sales.module.css';
import { useSalesKeys } from './use-sales-keys.ts';
import { useWorkingTime } from './use-working-time.ts';

const nobody: Record<Whose, string> = {
  mine: 'No lead waits for you',
  team: 'No lead waits for a team of yours',
  all: 'No lead waits for an answer',
};

const Nobody = ({ whose }: { whose: Whose }) => (
  <EmptyState icon={IconHeartHandshake} title={nobody[whose]}>
    When a lead is ready for sales it comes here with its score, the reasons why now, and a time to answer. Under
    settings, stages say which leads are passed on, and to whom.
  </EmptyState>
);

const Keys = () => (
  <p className={classes.keys}>
    <Kbd>j</Kbd> <Kbd>k</Kbd> next and previous, <Kbd>a</Kbd> accept, <Kbd>r</Kbd> reject
  </p>
);

/** The leads that wait for an answer, the least time left first, each answered in place. */
export const WaitingList = ({ whose }: { whose: Whose }) => {
  const { rows, more, error, retry } = useList(queries.handoffs({ status: 'open', sort: 'due', ...askedFor(whose) }));
  const { receipts, answer } = useAnswers();
  const [asking, setAsking] = useState<Asking | null>(null);
  const work = useWorkingTime();
  const lines = linesOf(rows ?? [], receipts);
  useSalesKeys(asking === null, (id, kind) => {
    const line = lines.find(({ handoff }) => handoff.id === id);
    if (line !== undefined) setAsking(askTo(kind, line.handoff));
  });
  return (
    <Stack gap="md">
      {error === null ? null : (
        <Failure error={error} what="the leads that wait" onRetry={retry} inline={rows !== undefined} part />
      )}
      {rows === undefined && error === null ? <Skeleton height={220} radius="lg" /> : null}
      {rows !== undefined && lines.length === 0 ? <Nobody whose={whose} /> : null}
      <ul className={classes.list}>
        {lines.map(({ handoff, receipt }) =>
          receipt === null ? (
            <HandoffCard
              key={handoff.id}
              handoff={handoff}
              work={work}
              owned={whose !== 'mine'}
              onAccept={() => setAsking(askTo('accept', handoff))}
              onReject={() => setAsking(askTo('reject', handoff))}
            />
          ) : (
            <ReceiptLine key={handoff.id} receipt={receipt} />
          ),
        )}
      </ul>
      {more === undefined ? null : (
        <Button variant="default" loading={more.loading} onClick={more.load}>
          Show more
        </Button>
      )}
      {lines.length > 1 ? <Keys /> : null}
      <AnswerDialog asking={asking} onAsk={setAsking} answer={answer} />
    </Stack>
  );
};
