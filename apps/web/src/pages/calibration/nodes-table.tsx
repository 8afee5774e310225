import { Text } from '@mantine/core';
import type { CalibrationShape } from '@ripen/contract';
import { type Column, DataTable, Pill, type Tone } from '@ripen/ui';
import { LinkText } from '../../links/link-text.tsx';
import classes from './calibration.module.css';
import { outcomeWords } from './outcome-words.ts';
import { sayDifference, sayRate } from './say-interval.ts';

type Node = CalibrationShape['nodes'][number];

const verdicts: Record<Node['verdict'], { word: string; tone: Tone }> = {
  better: { word: 'Do better', tone: 'green' },
  'no-difference-shown': { word: 'No difference shown', tone: 'gray' },
  worse: { word: 'Do worse', tone: 'red' },
  'too-few': { word: 'Too few to say', tone: 'gray' },
};

const counted = ({ leads, successes }: Node['got']): string => `${successes} of ${leads}`;

const What = ({ label, model, modelName, got, others }: Node) => (
  <div className={classes.what}>
    {label}
    <div className={classes.small}>
      <LinkText to="/workflows/$id" params={{ id: model }} fz="inherit">
        {modelName}
      </LinkText>
    </div>
    <Text className={classes.small} hiddenFrom="sm">
      {counted(got)} with them, {counted(others)} without
    </Text>
  </div>
);

const Side = ({ side }: { side: Node['got'] }) => (
  <>
    {sayRate(side.rate)}
    <div className={classes.small}>{counted(side)}</div>
  </>
);

const columns: readonly Column<Node>[] = [
  {
    key: 'node',
    label: 'Points for',
    render: (node) => <What {...node} />,
  },
  { key: 'got', label: 'Got them', from: 'sm', render: ({ got }) => <Side side={got} /> },
  { key: 'others', label: 'Didn’t', from: 'md', render: ({ others }) => <Side side={others} /> },
  { key: 'difference', label: 'Difference, points', from: 'lg', render: ({ difference }) => sayDifference(difference) },
  {
    key: 'verdict',
    label: 'Those who got them',
    width: 168,
    render: ({ verdict }) => <Pill tone={verdicts[verdict].tone}>{verdicts[verdict].word}</Pill>,
  },
];

/** For each points node, those who got its points beside those who did not, and whether that is more than chance. */
export const NodesTable = ({ report: { nodes, outcome } }: { report: CalibrationShape }) => (
  <section>
    <h2 className={classes.heading}>Which points mean something</h2>
    <p className={classes.about}>
      How many were {outcomeWords[outcome].were}, of the leads that got a node’s points and of those that didn’t. A
      verdict takes 30 leads on either side and allows for the number of nodes. It says who does better, not why.
    </p>
    <DataTable
      label="Points nodes"
      columns={columns}
      rows={nodes}
      keyOf={({ model, node }) => `${model} ${node}`}
      empty={<p className={classes.about}>No lead of this time got points from a node.</p>}
    />
  </section>
);
