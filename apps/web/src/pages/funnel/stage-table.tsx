import type { Funnel } from '@ripen/contract';
import { Count } from '@ripen/ui';
import { LinkText } from '../../links/link-text.tsx';
import { shareWords } from '../../words/share-words.ts';
import { spanWords } from '../../words/span-words.ts';
import type { FunnelSearch } from './funnel-search.ts';
import classes from './funnel.module.css';

type Stage = Funnel['stages'][number];

const most = 3;

const Bar = ({ stage, largest, search }: { stage: Stage; largest: number; search: FunnelSearch }) => (
  <div className={classes.barLine}>
    <div className={classes.track} aria-hidden>
      <div className={classes.fill} style={{ width: `${largest === 0 ? 0 : (100 * stage.entered) / largest}%` }} />
    </div>
    <LinkText
      to="/funnel/leads"
      search={{ ...search, stage: stage.name }}
      aria-label={`${stage.entered} entered ${stage.label}`}
    >
      <Count value={stage.entered} />
    </LinkText>
  </div>
);

const Onward = ({
  stage,
  labels,
  search,
}: {
  stage: Stage;
  labels: ReadonlyMap<string, string>;
  search: FunnelSearch;
}) => {
  if (stage.next.length === 0) return <span className={classes.small}>–</span>;
  return (
    <ul className={classes.onward}>
      {stage.next.slice(0, most).map(({ to, count, share }) => (
        <li key={to}>
          <LinkText to="/funnel/leads" search={{ ...search, stage: stage.name, next: to }} underline="always">
            {shareWords(share)}
          </LinkText>{' '}
          to {labels.get(to) ?? to} <span className={classes.small}>({count})</span>
        </li>
      ))}
    </ul>
  );
};

const Row = (props: { stage: Stage; largest: number; labels: ReadonlyMap<string, string>; search: FunnelSearch }) => {
  const { stage } = props;
  return (
    <tr>
      <th scope="row">{stage.label}</th>
      <td>
        <Bar {...props} />
      </td>
      <td>
        <Onward {...props} />
      </td>
      <td data-label="Median stay">{stage.median === null ? '–' : spanWords(stage.median)}</td>
      <td data-label="In it now">
        <LinkText to="/leads" search={{ stage: stage.name }} aria-label={`${stage.inside} in ${stage.label} now`}>
          <Count value={stage.inside} />
        </LinkText>
      </td>
    </tr>
  );
};

/** The stages in order: how many leads came in, where they went on to, how long they stayed, and how many are in each now. */
export const StageTable = ({ funnel: { stages }, search }: { funnel: Funnel; search: FunnelSearch }) => {
  const labels = new Map(stages.map(({ name, label }) => [name, label]));
  const largest = Math.max(0, ...stages.map(({ entered }) => entered));
  return (
    <table className={classes.stages} aria-label="Stages">
      <thead>
        <tr>
          <th scope="col">Stage</th>
          <th scope="col">Came in</th>
          <th scope="col">Went on</th>
          <th scope="col">Median stay</th>
          <th scope="col">In it now</th>
        </tr>
      </thead>
      <tbody>
        {stages.map((stage) => (
          <Row key={stage.name} stage={stage} largest={largest} labels={labels} search={search} />
        ))}
      </tbody>
    </table>
  );
};
