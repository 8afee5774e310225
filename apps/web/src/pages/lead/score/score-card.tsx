import { Anchor, Paper, Skeleton, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { LeadShape } from '@ripen/contract';
import { thresholds } from '@ripen/domain';
import { Count, TimeText } from '@ripen/ui';
import { sayDecay } from '@ripen/workflow';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../api.ts';
import { LinkText } from '../../../links/link-text.tsx';
import { Failure } from '../../../shell/failure.tsx';
import { dimensionName } from '../../../words/dimension-name.ts';
import { signed } from '../../../words/signed.ts';
import classes from '../lead.module.css';
import { ScoreMeter } from './score-meter.tsx';

type Ledger = NonNullable<ReturnType<typeof useLedger>['data']>;

const useLedger = (id: string) => useQuery(queries.leadScore(id));

const Dimensions = ({ dimensions }: Pick<Ledger, 'dimensions'>) => (
  <ul className={classes.list}>
    {Object.entries(dimensions).map(([dimension, points]) => (
      <li key={dimension} className={classes.entry}>
        <span>{dimensionName(dimension)}</span>
        <span className={classes.points}>
          <Count value={points} />
        </span>
      </li>
    ))}
  </ul>
);

/** Says why the score isn't simply what fit and engagement add up to, where it isn't. */
const Weighed = ({ dimensions: { fit = 0, engagement = 0 }, score }: Pick<Ledger, 'dimensions' | 'score'>) =>
  Math.round(fit + engagement) === score ? null : (
    <Text size="sm" c="dimmed">
      Weighed and limited by the scoring model, from 0 to 100, these points make {score}.
    </Text>
  );

const few = 5;

const Next = ({ next, zone }: { next: NonNullable<Ledger['next']>; zone: string | null }) => (
  <Text size="sm" c="dimmed">
    If nothing happens, the score is {next.score} and {next.band} from <TimeText at={next.at} zone={zone} /> on.
  </Text>
);

const Models = ({ models }: Pick<Ledger, 'models'>) => (
  <ul className={classes.list}>
    {models.map(({ id, name, score, band }) => (
      <li key={id} className={classes.entry}>
        <span>{name}</span>
        <span className={classes.points}>
          <Count value={score} />
        </span>
        <span className={classes.small}>{band}</span>
      </li>
    ))}
  </ul>
);

const Giver = ({ line: { model, modelName, version } }: { line: Ledger['ledger'][number] }) =>
  modelName === null ? null : (
    <span className={classes.small}>
      by{' '}
      <LinkText to="/workflows/$id" params={{ id: model }} fz="inherit" underline="always">
        {modelName}
      </LinkText>
      , version {version}
    </span>
  );

const Reasons = ({ ledger, score, zone }: Pick<Ledger, 'ledger' | 'score'> & { zone: string | null }) => {
  const [all, { toggle }] = useDisclosure(false);
  return (
    <>
      <Title order={3} mt="lg" mb="xs">
        Why {score}?
      </Title>
      <ul className={classes.list}>
        {(all ? ledger : ledger.slice(0, few)).map((line, index) => (
          <li key={`${line.at} ${line.node} ${index}`} className={classes.entry}>
            <span>{line.reason}</span>
            <span className={`${classes.points} ripen-figures`}>{signed(line.points)}</span>
            <span className={classes.small}>
              {dimensionName(line.dimension)} · <TimeText at={line.at} zone={zone} />
              {line.cut === 0 ? null : ` · a limit held ${Math.abs(line.cut)} more back`}
              {line.decay === null || line.points === 0 ? null : ` · ${sayDecay(line.decay)}`}
              {line.worth === line.points ? null : ` · worth ${line.worth} now`}
            </span>
            <Giver line={line} />
          </li>
        ))}
      </ul>
      {ledger.length > few ? (
        <Anchor component="button" size="sm" onClick={toggle} mt="xs">
          {all ? 'Show fewer' : `Show all ${ledger.length}`}
        </Anchor>
      ) : null}
    </>
  );
};

/** A lead's score with every reason for it: the score is the sum of these. */
export const ScoreCard = ({ lead }: { lead: LeadShape }) => {
  const { data, error, refetch } = useLedger(lead.id);
  return (
    <Paper withBorder>
      <Title order={2}>Score</Title>
      <div className={classes.score}>
        <span className={`${classes.figure} ripen-figures`}>{data?.score ?? lead.score}</span>
        <Text c="dimmed">of 100{data === undefined ? '' : `, grade ${data.grade}`}</Text>
      </div>
      <ScoreMeter score={data?.score ?? lead.score} band={data?.band ?? lead.band} bands={data?.bands ?? thresholds} />
      {data?.next ? <Next next={data.next} zone={lead.timezone} /> : null}
      {error === null ? null : <Failure error={error} what="the reasons" onRetry={() => void refetch()} inline />}
      {data === undefined && error === null ? <Skeleton height={120} /> : null}
      {data === undefined ? null : <Dimensions dimensions={data.dimensions} />}
      {data === undefined ? null : <Weighed dimensions={data.dimensions} score={data.score} />}
      {data !== undefined && data.models.length > 1 ? <Models models={data.models} /> : null}
      {data?.ledger.length === 0 ? (
        <Text c="dimmed">No points yet. A published scoring model gives them for what leads do.</Text>
      ) : null}
      {data !== undefined && data.ledger.length > 0 ? (
        <Reasons ledger={data.ledger} score={data.score} zone={lead.timezone} />
      ) : null}
    </Paper>
  );
};
