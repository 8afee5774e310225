import { MultiSelect, Select, Skeleton, TextInput } from '@mantine/core';
import type { Team } from '@ripen/domain';
import { useQuery } from '@tanstack/react-query';
import { client, queries } from '../../../api.ts';
import { Failure } from '../../../shell/failure.tsx';
import { OrderedRows } from '../ordered-rows.tsx';
import classes from '../settings.module.css';
import { type EditedRow, useEditedList } from '../use-edited-list.ts';
import { useSaving } from '../use-saving.ts';

type People = readonly { id: string; name: string }[];

interface RowProps {
  row: EditedRow<Team>;
  people: People;
  onChange: (row: EditedRow<Team>) => void;
}

const headed = ({ head: _before, ...team }: Team, head: string | null): Team =>
  head === null ? team : { ...team, head };

const TeamRow = ({ row, people, onChange }: RowProps) => {
  const { item, known } = row;
  const change = (part: Partial<Team>) => onChange({ ...row, item: { ...item, ...part } });
  return (
    <>
      {known ? (
        <span className={classes.known}>{item.name}</span>
      ) : (
        <TextInput
          size="xs"
          aria-label="Name of the team"
          placeholder="Such as Sales north"
          maxLength={64}
          value={item.name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
      )}
      <MultiSelect
        size="xs"
        aria-label={`People of ${item.name || 'this team'}`}
        placeholder={item.members.length === 0 ? 'Choose people' : ''}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={item.members}
        onChange={(members) => change({ members })}
        searchable
      />
      <Select
        size="xs"
        aria-label={`Head of ${item.name || 'this team'}`}
        placeholder="Nobody"
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={item.head ?? null}
        onChange={(head) => onChange({ ...row, item: headed(item, head) })}
        clearable
        searchable
      />
    </>
  );
};

interface EditorProps {
  stored: readonly Team[];
  revision: number;
  people: People;
}

const Editor = ({ stored, revision, people }: EditorProps) => {
  const { rows, setRows, items, blank, dirty } = useEditedList(stored);
  const { save, ...saving } = useSaving({
    body: { items },
    revision,
    save: (body, over) => client.saveTeams({ body, revision: over }),
    renews: ['teams', 'setting'],
    said: () => 'The teams are saved',
  });
  return (
    <OrderedRows
      rows={rows}
      keyOf={({ key }) => key}
      nameOf={({ item }) => item.name || 'this team'}
      rowClass={classes.team}
      headings={['Name', 'People', 'Head']}
      draw={(row, change) => <TeamRow row={row} people={people} onChange={change} />}
      onChange={setRows}
      adding={{ word: 'Add a team', blank: () => blank({ name: '', members: [] }) }}
      saving={{ ...saving, dirty, onSave: save }}
    />
  );
};

/** The teams that leads are given to, and who is in them. */
export const Teams = () => {
  const teams = useQuery({ ...queries.teams(), refetchOnWindowFocus: false });
  const members = useQuery(queries.members());
  const error = teams.error ?? members.error;
  const retry = () => Promise.all([teams.refetch(), members.refetch()]);
  if (teams.data === undefined || members.data === undefined)
    return error === null ? (
      <Skeleton height={240} />
    ) : (
      <Failure error={error} what="the teams" onRetry={() => void retry()} part />
    );
  return (
    <>
      <p className={classes.about}>
        People who share the work. A step or a stage that gives leads to a team gives each to whoever of it has waited
        longest; a change here counts from the next lead on. The head of a team is told when one of it doesn’t answer a
        handoff in time.
      </p>
      <div className={classes.narrow}>
        <Editor
          stored={teams.data.body.items}
          revision={teams.data.revision}
          people={members.data.items}
          key={teams.data.revision}
        />
      </div>
    </>
  );
};
