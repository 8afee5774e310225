import { Button, Group, Paper, Stack, Switch, Text } from '@mantine/core';
import type { HandoffTerms } from '@ripen/domain';
import { IconPlus } from '@tabler/icons-react';
import { blankRule } from '../../../rules/blank-rule.ts';
import { RuleField } from '../../../rules/rule-field.tsx';
import { PeopleChoice, TeamChoice } from './people-choice.tsx';

type Owner = HandoffTerms['owner'];
type Routes = Extract<Owner, { rules: unknown }>;
type Route = Routes['rules'][number];

interface OwnerPartProps {
  owner: Owner;
  onChange: (owner: Owner) => void;
}

interface RouteProps {
  route: Route;
  place: number;
  onChange: (route: Route) => void;
  onRemove: () => void;
}

const RouteRow = ({ route, place, onChange, onRemove }: RouteProps) => (
  <Paper withBorder p="sm" data-testid="route">
    <Stack gap="xs">
      <Group justify="space-between">
        <Text fw={500}>{place === 0 ? 'Leads for whom this holds' : 'Else, leads for whom this holds'}</Text>
        <Button size="compact-xs" variant="subtle" aria-label={`Remove rule ${place + 1}`} onClick={onRemove}>
          Remove
        </Button>
      </Group>
      <RuleField rule={route.rule} onChange={(rule) => onChange({ ...route, rule })} />
      <Text size="sm">go to the team</Text>
      <TeamChoice
        label={`Team of rule ${place + 1}`}
        team={route.team}
        onChange={(team) => onChange({ ...route, team })}
      />
    </Stack>
  </Paper>
);

const blank: Route = { rule: blankRule, team: '' };
const mostRules = 20;

const RoutesPart = ({ owner, onChange }: { owner: Routes; onChange: (owner: Owner) => void }) => {
  const { rules, otherwise } = owner;
  const set = (next: Route[]) => onChange(next.length === 0 ? otherwise : { ...owner, rules: next });
  return (
    <Stack gap="sm">
      {rules.map((route, place) => (
        <RouteRow
          key={place}
          route={route}
          place={place}
          onChange={(changed) => set(rules.with(place, changed))}
          onRemove={() => set(rules.toSpliced(place, 1))}
        />
      ))}
      <Button
        size="xs"
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
        disabled={rules.length >= mostRules}
        onClick={() => set([...rules, blank])}
      >
        Add a rule
      </Button>
      <Text fw={500}>All other leads go to</Text>
      <PeopleChoice
        label="All other leads"
        people={otherwise}
        onChange={(people) => onChange({ ...owner, otherwise: people })}
      />
    </Stack>
  );
};

/** To whom a stage hands leads over: people, a team, or the team whose rule holds for the lead. */
export const OwnerPart = ({ owner, onChange }: OwnerPartProps) => (
  <Stack gap="xs">
    <Text fw={500} size="sm">
      To whom
    </Text>
    <Switch
      label="Rules choose the team"
      description="By country, product, size, or whatever is known of the lead"
      checked={'rules' in owner}
      onChange={({ currentTarget }) => {
        if (currentTarget.checked && !('rules' in owner)) onChange({ rules: [blank], otherwise: owner });
        if (!currentTarget.checked && 'rules' in owner) onChange(owner.otherwise);
      }}
    />
    {'rules' in owner ? (
      <RoutesPart owner={owner} onChange={onChange} />
    ) : (
      <PeopleChoice label="To whom" people={owner} onChange={onChange} />
    )}
  </Stack>
);
