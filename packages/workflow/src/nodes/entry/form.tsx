import { Select, Stack, Text } from '@mantine/core';
import { IconDoorEnter } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { EventFields } from '../../editor/event-fields.tsx';
import type { FormProps } from '../../editor/form-props.ts';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { textOf } from '../../editor/text-of.ts';
import type { EntryConfig } from './config.ts';
import { BandForm, ScoreForm, SegmentForm, StageForm } from './forms/crossing-forms.tsx';
import { DateForm, FieldForm } from './forms/field-forms.tsx';
import { HandoffForm, OutcomeForm } from './forms/sales-forms.tsx';
import { ScheduleForm } from './forms/schedule-form.tsx';
import { WebhookForm } from './forms/webhook-form.tsx';
import { ways } from './ways.ts';

const ApiForm = (): ReactNode => (
  <Text size="sm" c="dimmed">
    Leads come in when you start one by hand, or when a program calls the API.
  </Text>
);

const forms: Record<EntryConfig['on'], ComponentType<FormProps>> = {
  event: EventFields,
  api: ApiForm,
  segment: SegmentForm,
  stage: StageForm,
  score: ScoreForm,
  band: BandForm,
  handoff: HandoffForm,
  outcome: OutcomeForm,
  field: FieldForm,
  date: DateForm,
  schedule: ScheduleForm,
  webhook: WebhookForm,
};
const formOf = new Map(Object.entries(forms).map(([on, Form]) => [on, { Form }]));

const EntryForm = (props: FormProps): ReactNode => {
  const on = textOf(props.config.on);
  const chosenWay = formOf.get(on);
  const choose = (way: string | null): void => {
    const chosen = ways.flatMap(({ items }) => items).find(({ value }) => value === way);
    if (chosen && way !== on) props.onChange(chosen.fresh);
  };
  return (
    <Stack gap="md">
      <Select
        label="Leads come in when"
        data={ways.map(({ group, items }) => ({ group, items: items.map(({ value, label }) => ({ value, label })) }))}
        value={on || null}
        onChange={choose}
        allowDeselect={false}
        maxDropdownHeight={360}
      />
      {chosenWay ? <chosenWay.Form {...props} /> : null}
    </Stack>
  );
};

/** The entry in the editor. */
export const entryEditor: NodeEditor = {
  icon: IconDoorEnter,
  Form: EntryForm,
  example: { on: 'api' },
  unfinished: 'Leads come in, but it isn’t said how',
};
