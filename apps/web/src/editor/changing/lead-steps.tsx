import { Alert, Skeleton, Stack, Switch, Text, Title } from '@mantine/core';
import { countOf } from '../../words/count-of.ts';
import { problemWords } from '../../words/problem-words.ts';
import classes from './changing.module.css';
import { type Ahead, type Choices, divide, keyOf, leadsIn, moving, stay } from './step-plan.ts';
import { StepRow } from './step-row.tsx';

interface Props {
  ahead: Ahead | undefined;
  error: Error | null;
  choices: Choices;
  onChange: (choices: Choices) => void;
}

const MoveAlong = ({ ahead, choices, onChange }: Props & { ahead: Ahead }) => {
  const { others } = divide(ahead);
  if (leadsIn(others) === 0) return null;
  const along = others.every((step) => choices[keyOf(step)]?.do === 'move');
  const choose = (on: boolean): void => {
    const chosen = others.map((step) => [keyOf(step), on ? moving(step, ahead.targets) : stay]);
    onChange({ ...choices, ...Object.fromEntries(chosen) });
  };
  return (
    <Switch
      checked={along}
      onChange={({ currentTarget }) => choose(currentTarget.checked)}
      label={`Move the ${countOf(leadsIn(others), 'lead')} in other steps along, each where it is and with its time`}
      data-testid="move-along"
    />
  );
};

/** The part of the publish dialog about leads under way: in which steps they wait, and what becomes of them. */
export const LeadSteps = (props: Props) => {
  const { ahead, error, choices, onChange } = props;
  if (error)
    return <Alert color="yellow">Nobody can tell now how many leads this concerns: {problemWords(error)}</Alert>;
  if (!ahead) return <Skeleton h={48} />;
  const inside = leadsIn(ahead.steps);
  if (inside === 0) return null;
  const { concerned } = divide(ahead);
  const several = new Set(ahead.steps.map(({ version }) => version)).size > 1;
  return (
    <Stack gap="xs" component="section" data-testid="lead-steps">
      <Title order={3} size="h6">
        Leads inside
      </Title>
      <Text size="sm" c="dimmed">
        {countOf(inside, 'lead is', 'leads are')} inside now and will finish on the version they came in on, unless you
        say otherwise here. Nothing is sent twice.
      </Text>
      {concerned.length === 0 ? null : (
        <ul className={classes.steps}>
          {concerned.map((step) => (
            <StepRow
              key={keyOf(step)}
              step={step}
              targets={ahead.targets}
              several={several}
              choice={choices[keyOf(step)] ?? stay}
              onChange={(choice) => onChange({ ...choices, [keyOf(step)]: choice })}
            />
          ))}
        </ul>
      )}
      <MoveAlong {...props} ahead={ahead} />
    </Stack>
  );
};
