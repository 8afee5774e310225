import { Paper, Title } from '@mantine/core';
import type { LeadShape } from '@ripen/contract';
import type { Field } from '@ripen/domain';
import { TimeText } from '@ripen/ui';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { client, queries } from '../../../api.ts';
import { useChange } from '../../../list/use-change.ts';
import { fieldGroups } from './field-groups.ts';
import { InlineValue } from './inline-value.tsx';
import classes from '../lead.module.css';
import { TagsField } from './tags-field.tsx';
import { timeZones } from './time-zones.ts';

type Patch = Parameters<typeof client.patchLead>[0]['body'];

const Fact = ({
  field,
  lead,
  onSave,
}: {
  field: Field;
  lead: LeadShape;
  onSave: (patch: Patch) => Promise<unknown>;
}) => (
  <InlineValue
    field={field}
    value={lead.fields[field.name] ?? null}
    onSave={(value) => onSave({ fields: { [field.name]: value } })}
  />
);

const text = (name: string, label: string): Field => ({ name, label, type: 'text' });

const Identity = ({ lead, onSave }: { lead: LeadShape; onSave: (patch: Patch) => Promise<unknown> }) => {
  const { data: setting } = useQuery(queries.setting());
  const stages = setting?.stages ?? [];
  const said = (value: unknown) => stages.find(({ name }) => name === value)?.label ?? String(value);
  const textOf = (value: unknown) => (typeof value === 'string' ? value : null);
  return (
    <>
      <InlineValue
        field={text('email', 'Email')}
        value={lead.email}
        onSave={(value) => onSave({ email: textOf(value) })}
      />
      <InlineValue
        field={{ ...text('stage', 'Stage'), options: stages.map(({ name }) => name) }}
        value={lead.stage}
        say={said}
        onSave={(value) => onSave({ stage: textOf(value) ?? undefined })}
      />
      <InlineValue
        field={{ ...text('timezone', 'Time zone'), options: timeZones() }}
        value={lead.timezone}
        onSave={(value) => onSave({ timezone: textOf(value) })}
      />
      <dt>External id</dt>
      <dd className={classes.fixed}>{lead.externalId ?? '–'}</dd>
      <dt>Added</dt>
      <dd className={classes.fixed}>
        <TimeText at={lead.createdAt} zone={lead.timezone} />
      </dd>
    </>
  );
};

/** Who a lead is: everything known of them, each value changed where it stands. */
export const DetailsCard = ({ lead }: { lead: LeadShape }) => {
  const { data: setting } = useQuery(queries.setting());
  const { mutateAsync } = useChange({
    change: (body: Patch) => client.patchLead({ params: { id: lead.id }, body }),
    renews: ['leads'],
  });
  return (
    <Paper withBorder>
      <Title order={2} mb="sm">
        Who they are
      </Title>
      <TagsField tags={lead.tags} known={setting?.tags ?? []} onSave={(tags) => mutateAsync({ tags })} />
      <dl className={classes.facts}>
        <Identity lead={lead} onSave={mutateAsync} />
      </dl>
      {fieldGroups(setting?.fields ?? [], lead.fields).map(({ name, fields }) => (
        <Fragment key={name}>
          <Title order={3} className={classes.group}>
            {name}
          </Title>
          <dl className={classes.facts}>
            {fields.map((field) => (
              <Fact key={field.name} field={field} lead={lead} onSave={mutateAsync} />
            ))}
          </dl>
        </Fragment>
      ))}
    </Paper>
  );
};
