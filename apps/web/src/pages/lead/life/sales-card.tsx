import { Button, Group, Paper, Text, Title } from '@mantine/core';
import type { LeadShape, OutcomeShape } from '@ripen/contract';
import { TimeText } from '@ripen/ui';
import { useState } from 'react';
import { queries } from '../../../api.ts';
import { useList } from '../../../list/use-list.ts';
import { Failure } from '../../../shell/failure.tsx';
import { money } from '../../../words/money.ts';
import { AnswerDialog, type Asking, askTo } from '../../sales/answer/answer-dialog.tsx';
import { useAnswers } from '../../sales/answer/use-answers.ts';
import classes from '../lead.module.css';
import { HandoffLine } from './handoff-line.tsx';
import { RecordOutcome } from './record-outcome.tsx';

const words = { opened: 'Opportunity opened', won: 'Won', lost: 'Lost' } as const;

const OutcomeLine = ({ outcome }: { outcome: OutcomeShape }) => (
  <li className={classes.run}>
    <div>
      {words[outcome.outcome]}
      {outcome.amount === null || outcome.currency === null ? '' : ` for ${money(outcome.amount, outcome.currency)}`}
      {outcome.opportunity === null ? '' : `: ${outcome.opportunity}`}
    </div>
    <div className={classes.small}>
      <TimeText at={outcome.at} /> by {outcome.by.name}
      {outcome.reason === null || outcome.reason === '' ? '' : `: ${outcome.reason}`}
    </div>
  </li>
);

const Handoffs = ({ lead }: { lead: LeadShape }) => {
  const { rows, more, error, retry } = useList(queries.handoffs({ lead: lead.id, sort: '-madeAt' }));
  const { receipts, answer } = useAnswers();
  const [asking, setAsking] = useState<Asking | null>(null);
  const receipt = [...receipts.values()].at(-1);
  return (
    <>
      {error === null ? null : <Failure error={error} what="the handoffs" onRetry={retry} inline />}
      {rows?.length === 0 ? <Text c="dimmed">Never passed to sales.</Text> : null}
      {receipt === undefined ? null : (
        <Text role="status" mb="xs">
          {receipt.said}
        </Text>
      )}
      <ul className={classes.list}>
        {rows?.map((handoff) => (
          <HandoffLine key={handoff.id} handoff={handoff} onAnswer={(kind) => setAsking(askTo(kind, handoff))} />
        ))}
      </ul>
      {more === undefined ? null : (
        <Button variant="default" size="xs" loading={more.loading} onClick={more.load}>
          Show older ones
        </Button>
      )}
      <AnswerDialog asking={asking} onAsk={setAsking} answer={answer} />
    </>
  );
};

const Outcomes = ({ lead }: { lead: LeadShape }) => {
  const { rows, more, error, retry } = useList(queries.leadOutcomes(lead.id));
  return (
    <>
      {error === null ? null : <Failure error={error} what="the outcomes" onRetry={retry} inline />}
      {rows?.length === 0 ? <Text c="dimmed">Neither won nor lost yet.</Text> : null}
      <ul className={classes.list}>
        {rows?.map((outcome) => (
          <OutcomeLine key={outcome.id} outcome={outcome} />
        ))}
      </ul>
      {more === undefined ? null : (
        <Button variant="default" size="xs" loading={more.loading} onClick={more.load}>
          Show older ones
        </Button>
      )}
    </>
  );
};

/** What sales have to do with a lead: when it was passed on and what they answered, and what became of it there. */
export const SalesCard = ({ lead }: { lead: LeadShape }) => (
  <Paper withBorder>
    <Group justify="space-between" mb="xs">
      <Title order={2}>Sales</Title>
      <RecordOutcome lead={lead} />
    </Group>
    <Handoffs lead={lead} />
    <Title order={3} mt="lg" mb="xs">
      Outcomes
    </Title>
    <Outcomes lead={lead} />
  </Paper>
);
