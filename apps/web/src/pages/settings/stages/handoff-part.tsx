import { Group, NumberInput, Select, Skeleton, Stack, Switch } from '@mantine/core';
import { type HandoffTerms, teamsOf } from '@ripen/domain';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../api.ts';
import { OwnerPart } from './owner-part.tsx';
import type { PartProps } from './stage-drawer.tsx';
import { withTerm } from './terms-of.ts';

const Terms = ({ terms, stage, stages, onChange }: PartProps & { terms: HandoffTerms }) => {
  const { data } = useQuery(queries.members());
  if (data === undefined) return <Skeleton height={120} />;
  const people = data.items.map(({ id, name }) => ({ value: id, label: name }));
  const others = stages
    .filter(({ name }) => name !== stage.name && name !== '')
    .map(({ name, label }) => ({ value: name, label }));
  const set = (part: Partial<HandoffTerms>) => onChange({ ...stage, handoff: { ...terms, ...part } });
  const without = (name: 'escalate' | 'accepted' | 'rejected', value: string | null) => {
    const { [name]: _before, ...rest } = terms;
    onChange({ ...stage, handoff: value === null ? rest : { ...rest, [name]: value } });
  };
  return (
    <>
      <OwnerPart owner={terms.owner} onChange={(owner) => set({ owner })} />
      <Group grow align="flex-start">
        <NumberInput
          label="They answer within"
          suffix=" business hours"
          value={terms.limit.hours}
          min={1}
          max={2_000}
          allowDecimal={false}
          onChange={(hours) => set({ limit: { hours: Number(hours) || 1 } })}
        />
        <Select
          label="Else this person hears of it"
          placeholder={teamsOf(terms).length > 0 ? 'The head of the team' : 'Nobody'}
          data={people}
          value={terms.escalate ?? null}
          onChange={(member) => without('escalate', member)}
          clearable
        />
      </Group>
      <Group grow align="flex-start">
        <Select
          label="Accepted leads move to"
          placeholder="SQL"
          data={others}
          value={terms.accepted ?? null}
          onChange={(name) => without('accepted', name)}
          clearable
        />
        <Select
          label="Rejected leads move to"
          placeholder="recycled"
          data={others}
          value={terms.rejected ?? null}
          onChange={(name) => without('rejected', name)}
          clearable
        />
      </Group>
    </>
  );
};

const fresh: HandoffTerms = { owner: { roundRobin: [] }, limit: { hours: 8 } };

/** To whom leads that come to a stage by themselves are handed over. */
export const HandoffPart = (props: PartProps) => {
  const { stage, onChange } = props;
  return (
    <Stack gap="sm">
      <Switch
        label="Hands leads over to sales"
        description="Those that a rule, a flow or a time limit moves here"
        checked={stage.handoff !== undefined}
        onChange={({ currentTarget }) =>
          onChange(withTerm(stage, 'handoff', currentTarget.checked ? fresh : undefined))
        }
      />
      {stage.handoff === undefined ? null : <Terms {...props} terms={stage.handoff} />}
    </Stack>
  );
};
