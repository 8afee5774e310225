import { Autocomplete, Button, CloseButton, Group, Input, Stack, Switch, Text } from '@mantine/core';
import type { Rule } from '@ripen/rules';
import { RuleBuilder } from '@ripen/rules/editor';
import { OptionalRule, problemAt } from '@ripen/workflow/editor';
import { IconPlus } from '@tabler/icons-react';
import { RuleMatches } from '../../rules/rule-matches.tsx';
import { useBench } from '../model/bench.ts';
import type { SettingsProps } from './settings-props.ts';

const blankRule: Rule = { and: [] };

/** What a lead is meant to reach: whoever reaches it leaves the flow at once, wherever it is, and is counted. */
export const FlowGoal = ({ settings, onChange, problems, readOnly }: SettingsProps) => {
  const { setting } = useBench();
  const { goal, ...others } = settings;
  const error = problemAt(problems, '/goal');
  return (
    <Stack gap="xs">
      <Switch
        label="This flow has a goal"
        description="A lead that reaches it leaves at once, wherever it is, and is counted."
        checked={goal !== undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? { ...others, goal: { event: '' } } : others)}
        disabled={readOnly}
      />
      {goal === undefined ? null : (
        <>
          <Autocomplete
            label="When this happens"
            description="Leave it empty for a goal that is a rule"
            placeholder="such as Order Completed"
            data={[...setting.catalogue.events]}
            value={goal.event ?? ''}
            onChange={(event) => {
              const { event: _before, ...rest } = goal;
              onChange({ ...others, goal: event === '' && goal.rule !== undefined ? rest : { ...rest, event } });
            }}
            maxLength={128}
            error={error}
          />
          <OptionalRule
            label={goal.event ? 'Only if a rule holds' : 'When a rule holds'}
            rule={goal.rule}
            onChange={(rule) => {
              const { rule: _before, ...rest } = goal;
              const kept = rest.event === '' && rule !== undefined ? {} : { event: '', ...rest };
              onChange({ ...others, goal: rule === undefined ? kept : { ...kept, rule } });
            }}
            setting={setting}
            ruleFooter={(rule) => <RuleMatches rule={rule} />}
          />
        </>
      )}
    </Stack>
  );
};

/** Rules that take a lead out at any moment, without reaching the goal. */
export const FlowExits = ({ settings, onChange, problems, readOnly }: SettingsProps) => {
  const { setting } = useBench();
  const { exits = [], ...others } = settings;
  const put = (changed: Rule[]): void => onChange(changed.length === 0 ? others : { ...others, exits: changed });
  return (
    <Stack gap="sm">
      <div>
        <Input.Label>Leave at once</Input.Label>
        <Text size="xs" c="dimmed">
          A lead for whom such a rule holds leaves the flow, wherever it is.
        </Text>
      </div>
      {exits.map((rule, index) => (
        <Stack key={index} gap={4}>
          <Group justify="space-between">
            <Text size="sm">If</Text>
            <CloseButton
              size="sm"
              aria-label={`Remove exit ${index + 1}`}
              onClick={() => put(exits.filter((_, place) => place !== index))}
              disabled={readOnly}
            />
          </Group>
          <RuleBuilder
            rule={rule}
            onChange={(changed) => put(exits.map((known, place) => (place === index ? changed : known)))}
            catalogue={setting.catalogue}
            tags={setting.tags}
            footer={<RuleMatches rule={rule} />}
          />
          {problemAt(problems, `/exits/${index}`) ? (
            <Input.Error>{problemAt(problems, `/exits/${index}`)}</Input.Error>
          ) : null}
        </Stack>
      ))}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => put([...exits, blankRule])}
        disabled={readOnly || exits.length >= 10}
        style={{ alignSelf: 'flex-start' }}
      >
        Add a rule
      </Button>
    </Stack>
  );
};
