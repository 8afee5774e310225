import { Group, Select, Text } from '@mantine/core';
import { TimeText } from '@ripen/ui';
import { countOf } from '../../words/count-of.ts';
import classes from './changing.module.css';
import { type Ahead, type Choice, type LeadStep, moving, stay } from './step-plan.ts';

const fates: Record<LeadStep['fate'], (after: string | null) => string> = {
  same: () => 'stays as it is',
  changed: (after) => `becomes “${after ?? '…'}”`,
  rewired: () => 'leads elsewhere now',
  removed: () => 'is taken out',
};

const acts = [
  { value: 'stay', label: 'Stay on their version' },
  { value: 'move', label: 'Move to a step of the new one' },
  { value: 'leave', label: 'Leave the workflow' },
];

const timers = [
  { value: 'keep', label: 'Their time stays' },
  { value: 'recompute', label: 'Their time is worked out anew' },
  { value: 'due', label: 'Go on at once' },
];

interface Props {
  step: LeadStep;
  targets: Ahead['targets'];
  /** Whether leads are in several versions, so that the row says in which. */
  several: boolean;
  choice: Choice;
  onChange: (choice: Choice) => void;
}

const Where = ({ step, several }: Pick<Props, 'step' | 'several'>) => (
  <div>
    <Text component="div">
      <strong className="ripen-figures">{countOf(step.waiting + step.parked, 'lead')}</strong> in “{step.before}”
      {several ? `, version ${step.version}` : ''}, which {fates[step.fate](step.after)}
    </Text>
    <Text size="sm" c="dimmed" component="div">
      {step.soonest === null || step.latest === null ? null : Date.parse(step.latest) - Date.parse(step.soonest) <
        60_000 ? (
        <>
          Due <TimeText at={step.soonest} clock />
        </>
      ) : (
        <>
          Due from <TimeText at={step.soonest} clock /> to <TimeText at={step.latest} clock />
        </>
      )}
      {step.asked > 0 ? ` · ${countOf(step.asked, 'lead')} with something on its way, not sent again` : ''}
      {step.parked > 0 ? ` · ${step.parked} parked` : ''}
    </Text>
  </div>
);

/** The leads in one step, and what becomes of them. */
export const StepRow = ({ step, targets, several, choice, onChange }: Props) => {
  const choose = (act: string | null): void =>
    onChange(act === 'move' ? moving(step, targets) : { ...stay, do: act === 'leave' ? 'leave' : 'stay' });
  return (
    <li className={classes.step} data-testid="lead-step" data-node={step.node}>
      <Where step={step} several={several} />
      <Group gap="xs" className={classes.choices}>
        <Select
          aria-label={`Leads in “${step.before}”`}
          data={acts}
          value={choice.do}
          onChange={choose}
          allowDeselect={false}
        />
        {choice.do === 'move' ? (
          <>
            <Select
              aria-label={`Where leads in “${step.before}” move`}
              placeholder="Choose a step"
              data={targets.map(({ node, said }) => ({ value: node, label: said }))}
              value={choice.to}
              onChange={(to) => onChange({ ...choice, to })}
              error={choice.to === null}
              allowDeselect={false}
            />
            <Select
              aria-label={`The time of leads in “${step.before}”`}
              data={timers}
              value={choice.timer}
              onChange={(timer) =>
                onChange({ ...choice, timer: timer === 'due' || timer === 'recompute' ? timer : 'keep' })
              }
              allowDeselect={false}
            />
          </>
        ) : null}
      </Group>
    </li>
  );
};
