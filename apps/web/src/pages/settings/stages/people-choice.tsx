import { MultiSelect, SegmentedControl, Select, Stack } from '@mantine/core';
import type { People } from '@ripen/domain';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../api.ts';

/** Who takes turns: people, or a team. */
export interface PeopleChoiceProps {
  /** What the choice is about, for whoever doesn’t see where it stands. */
  label: string;
  people: People;
  onChange: (people: People) => void;
}

const chosenOf = (people: People): string[] => {
  if ('fixed' in people) return [people.fixed];
  return 'team' in people ? [] : people.roundRobin;
};

const ofSeveral = (chosen: string[]): People => {
  const [first] = chosen;
  return chosen.length === 1 && first !== undefined ? { fixed: first } : { roundRobin: chosen };
};

/** Chooses a person, several people in turn, or a team in turn. */
export const PeopleChoice = ({ label, people, onChange }: PeopleChoiceProps) => {
  const { data: members } = useQuery(queries.members());
  const byTeam = 'team' in people;
  return (
    <Stack gap="xs">
      <SegmentedControl
        size="xs"
        aria-label={label}
        data={[
          { value: 'people', label: 'People' },
          { value: 'team', label: 'A team' },
        ]}
        value={byTeam ? 'team' : 'people'}
        onChange={(kind) => onChange(kind === 'team' ? { team: '' } : { roundRobin: [] })}
      />
      {byTeam ? (
        <TeamChoice label={`${label}: team`} team={people.team} onChange={(team) => onChange({ team })} />
      ) : (
        <MultiSelect
          aria-label={`${label}: people`}
          description="Of several, whoever has waited longest gets the next lead"
          placeholder={chosenOf(people).length === 0 ? 'Choose one or more' : ''}
          data={(members?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={chosenOf(people)}
          onChange={(chosen) => onChange(ofSeveral(chosen))}
          searchable
        />
      )}
    </Stack>
  );
};

/** Chooses a team of the workspace. */
export const TeamChoice = ({
  label,
  team,
  onChange,
}: {
  label: string;
  team: string;
  onChange: (team: string) => void;
}) => {
  const { data: teams } = useQuery(queries.teams());
  const none = teams?.body.items.length === 0;
  return (
    <Select
      aria-label={label}
      description={
        none
          ? 'There are no teams yet; make one in the settings, under Teams'
          : 'Whoever of the team has waited longest gets the next lead'
      }
      placeholder="Choose a team"
      data={(teams?.body.items ?? []).map(({ name }) => name)}
      value={team === '' ? null : team}
      onChange={(name) => onChange(name ?? '')}
      searchable
    />
  );
};
