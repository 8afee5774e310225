import { Button, Group, Modal, NumberInput, SegmentedControl, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import type { LeadShape } from '@ripen/contract';
import { client } from '../../../api.ts';
import { FormFoot } from '../../../forms/form-foot.tsx';
import { Refusal } from '../../../forms/refusal.tsx';
import { useChange } from '../../../list/use-change.ts';
import { leadName } from '../../../words/lead-name.ts';
import { type OutcomeForm, outcomeDraftOf } from './outcome-draft.ts';

const kinds = [
  { value: 'opened', label: 'Opportunity' },
  { value: 'won', label: 'Won' },
  { value: 'lost', label: 'Lost' },
];

const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'CAD', 'AUD', 'JPY', 'INR', 'BRL'];

const todayHere = (): string => new Date().toLocaleDateString('sv-SE');

const blank = (): OutcomeForm => ({
  outcome: 'won',
  opportunity: '',
  amount: '',
  currency: 'EUR',
  day: todayHere(),
  reason: '',
});

const useRecord = (lead: LeadShape, onDone: () => void) =>
  useChange<OutcomeForm, unknown>({
    change: (form) => client.recordOutcome({ params: { id: lead.id }, body: outcomeDraftOf(form, todayHere()) }),
    renews: ['leads', 'handoffs', 'funnel', 'calibration', 'workflows'],
    said: (_, { outcome }) =>
      outcome === 'opened' ? `${leadName(lead)} is an opportunity` : `${leadName(lead)} was ${outcome}`,
    then: onDone,
  });

const OutcomeFields = ({ lead, onDone }: { lead: LeadShape; onDone: () => void }) => {
  const form = useForm<OutcomeForm>({ initialValues: blank() });
  const { mutate, isPending, error } = useRecord(lead, onDone);
  const field = form.getInputProps;
  return (
    <form onSubmit={form.onSubmit((values) => mutate(values))}>
      <Stack gap="lg">
        <SegmentedControl aria-label="Outcome" fullWidth data={kinds} {...field('outcome')} />
        <TextInput
          label="Opportunity"
          description="Its name at sales; recorded again, it is the same one with better knowledge"
          maxLength={255}
          {...field('opportunity')}
        />
        <Group grow align="flex-end">
          <NumberInput
            label="Amount"
            min={0}
            decimalScale={2}
            thousandSeparator=","
            hideControls
            {...field('amount')}
          />
          <Select label="Currency" data={currencies} searchable {...field('currency')} />
        </Group>
        <TextInput type="date" label="Decided on" max={todayHere()} {...field('day')} />
        {form.values.outcome === 'lost' ? (
          <Textarea label="Why?" autosize minRows={2} maxLength={2_000} {...field('reason')} />
        ) : null}
        <Refusal error={error} title="That wasn’t recorded." />
        <FormFoot act="Record" busy={isPending} onCancel={onDone} />
      </Stack>
    </form>
  );
};

/** The button that records what became of a lead at sales, and its form. */
export const RecordOutcome = ({ lead }: { lead: LeadShape }) => {
  const [open, { open: ask, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" size="xs" onClick={ask}>
        Record an outcome
      </Button>
      <Modal opened={open} onClose={close} title={`What became of ${leadName(lead)}?`}>
        <OutcomeFields lead={lead} onDone={close} />
      </Modal>
    </>
  );
};
