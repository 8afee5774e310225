import { Select, Stack, Text } from '@mantine/core';
import { rejectionReasons } from '@ripen/domain';
import type { ReactNode } from 'react';
import type { FormProps } from '../../../editor/form-props.ts';
import { without } from '../../../editor/list-of.ts';
import { problemAt } from '../../../editor/problem-at.ts';
import { textOf } from '../../../editor/text-of.ts';

const moments = [
  { value: 'made', label: 'are handed a lead' },
  { value: 'accepted', label: 'accept a lead' },
  { value: 'rejected', label: 'reject a lead' },
  { value: 'escalated', label: 'don’t answer in time' },
  { value: 'came-back', label: 'may have a rejected lead back' },
];

const reasons = rejectionReasons.map((reason) => ({
  value: reason,
  label: reason.charAt(0).toUpperCase() + reason.slice(1),
}));

const withReason = (when: string): boolean => when === 'rejected' || when === 'came-back';

/** What sales do with a lead that they were handed. */
export const HandoffForm = ({ config, onChange, problems }: FormProps): ReactNode => {
  const when = textOf(config.when);
  const choose = (chosen: string): void => {
    const next = { ...config, when: chosen };
    onChange(withReason(chosen) ? next : without(next, 'reason'));
  };
  return (
    <Stack gap="sm">
      <Select
        label="When sales"
        data={moments}
        value={when || null}
        onChange={(chosen) => choose(chosen ?? 'rejected')}
        error={problemAt(problems, '/when')}
        allowDeselect={false}
      />
      {withReason(when) ? (
        <Select
          label="Reason"
          placeholder="Any"
          data={reasons}
          value={textOf(config.reason) || null}
          onChange={(reason) => onChange(reason === null ? without(config, 'reason') : { ...config, reason })}
          error={problemAt(problems, '/reason')}
          clearable
        />
      ) : null}
      <Text size="xs" c="dimmed">
        The steps after this see the reason as event.reason, the note as event.note and the stage as event.stage.
      </Text>
    </Stack>
  );
};

/** An opportunity at sales that is opened, won or lost. */
export const OutcomeForm = ({ config, onChange, problems }: FormProps): ReactNode => (
  <Stack gap="sm">
    <Select
      label="When an opportunity is"
      data={[
        { value: 'opened', label: 'opened' },
        { value: 'won', label: 'won' },
        { value: 'lost', label: 'lost' },
      ]}
      value={textOf(config.outcome) || null}
      onChange={(outcome) => onChange({ ...config, outcome: outcome ?? 'won' })}
      error={problemAt(problems, '/outcome')}
      allowDeselect={false}
    />
    <Text size="xs" c="dimmed">
      The steps after this see event.amount, event.currency, event.opportunity and event.reason.
    </Text>
  </Stack>
);
