import { MultiSelect, SegmentedControl, Select, Stack, Switch, Text } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FormProps } from '../../editor/form-props.ts';
import { textsOf, without } from '../../editor/list-of.ts';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { problemAt } from '../../editor/problem-at.ts';

const People = ({ config, onChange, setting, problems }: FormProps): ReactNode => {
  const chosen = textsOf(config.members);
  return (
    <MultiSelect
      label="People"
      description="Of several, whoever has waited longest gets the next lead"
      placeholder={chosen.length === 0 ? 'Choose one or more' : ''}
      data={(setting.members ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen}
      onChange={(members) => onChange({ ...config, members })}
      error={problemAt(problems, '/members')}
      searchable
      data-autofocus
    />
  );
};

const TeamField = ({ config, onChange, setting, problems }: FormProps): ReactNode => {
  const teams = setting.teams ?? [];
  return (
    <Select
      label="Team"
      description={
        teams.length === 0
          ? 'There are no teams yet; make one in the settings, under Teams'
          : 'Whoever of the team has waited longest gets the next lead'
      }
      placeholder="Choose a team"
      data={teams.map(({ name }) => name)}
      value={typeof config.team === 'string' && config.team !== '' ? config.team : null}
      onChange={(team) => onChange({ ...config, team: team ?? '' })}
      error={problemAt(problems, '/team')}
      searchable
    />
  );
};

const SetOwnerForm = (props: FormProps): ReactNode => {
  const { config, onChange } = props;
  const byTeam = 'team' in config;
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label="Who gets the lead"
        data={[
          { value: 'people', label: 'People' },
          { value: 'team', label: 'A team' },
        ]}
        value={byTeam ? 'team' : 'people'}
        onChange={(kind) =>
          onChange(
            kind === 'team' ? { ...without(config, 'members'), team: '' } : { ...without(config, 'team'), members: [] },
          )
        }
      />
      {byTeam ? <TeamField {...props} /> : <People {...props} />}
      <Switch
        label="Leave leads that have an owner"
        checked={config.keep === true}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.checked ? { ...config, keep: true } : without(config, 'keep'))
        }
      />
      <Text size="xs" c="dimmed">
        The field “Owner” then holds the person’s address, for rules and mails.
      </Text>
    </Stack>
  );
};

/** The owner in the editor. */
export const setOwnerEditor: NodeEditor = {
  icon: IconUserCheck,
  Form: SetOwnerForm,
  example: { members: ['somebody'] },
  unfinished: 'Give the lead to somebody, but it isn’t said to whom',
};
