import { Anchor, Paper, Skeleton, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { LeadShape, LeadStages } from '@ripen/contract';
import { TimeText } from '@ripen/ui';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../api.ts';
import { Failure } from '../../../shell/failure.tsx';
import { spanWords } from '../../../words/span-words.ts';
import classes from '../lead.module.css';

type Stay = LeadStages['items'][number];

const few = 5;

const movers: Record<Stay['by'], string> = {
  start: '',
  rule: 'by rule',
  flow: 'by a workflow',
  person: 'by hand',
  api: 'by a program',
  limit: 'as its time was up',
  handoff: 'by sales',
  outcome: 'by an outcome',
};

const sayMove = ({ by, who, why }: Stay): string => {
  const mover = who === null ? movers[by] : `by ${who}`;
  return `${mover === '' ? '' : ` ${mover}`}${why === '' ? '' : `: ${why}`}`;
};

const StayLine = ({ stay, zone }: { stay: Stay; zone: string | null }) => (
  <li className={classes.entry}>
    <span>{stay.label}</span>
    <span className={classes.points}>
      {stay.left === null ? `for ${spanWords(stay.seconds)}` : spanWords(stay.seconds)}
    </span>
    <span className={classes.small}>
      <TimeText at={stay.entered} zone={zone} />
      {stay.left === null ? ' until now' : ' to '}
      {stay.left === null ? null : <TimeText at={stay.left} zone={zone} />}
      {sayMove(stay)}
    </span>
  </li>
);

const Totals = ({ totals }: Pick<LeadStages, 'totals'>) => {
  const again = totals.filter(({ times }) => times > 1);
  if (again.length === 0) return null;
  return (
    <Text size="sm" c="dimmed" mt="xs">
      Altogether:{' '}
      {again.map(({ label, seconds, times }) => `${label} ${spanWords(seconds)} in ${times} stays`).join(', ')}.
    </Text>
  );
};

const Known = ({ stages, zone }: { stages: LeadStages; zone: string | null }) => {
  const [all, { toggle }] = useDisclosure(false);
  return (
    <>
      <ul className={classes.list}>
        {(all ? stages.items : stages.items.slice(0, few)).map((stay) => (
          <StayLine key={`${stay.stage} ${stay.entered}`} stay={stay} zone={zone} />
        ))}
      </ul>
      <Totals totals={stages.totals} />
      {stages.items.length <= few ? null : (
        <Anchor component="button" size="sm" onClick={toggle} aria-expanded={all}>
          {all ? 'Show the latest' : `Show all ${stages.items.length}`}
        </Anchor>
      )}
    </>
  );
};

/** A lead's way through the stages: how long it was in each, and who or what moved it. */
export const LifeCard = ({ lead }: { lead: LeadShape }) => {
  const { data, error, refetch } = useQuery({ ...queries.leadStages(lead.id), refetchInterval: 15_000 });
  return (
    <Paper withBorder>
      <Title order={2} mb="xs">
        Life cycle
      </Title>
      {data === undefined && error === null ? <Skeleton height={88} /> : null}
      {error === null ? null : (
        <Failure error={error} what="the stages of this lead" onRetry={() => void refetch()} inline />
      )}
      {data === undefined ? null : <Known stages={data} zone={lead.timezone} />}
    </Paper>
  );
};
