import { Button, Group, Stack, Text } from '@mantine/core';
import type { HandoffShape } from '@ripen/contract';
import { type Answers, unanswered } from '@ripen/domain';
import { useState } from 'react';
import { client } from '../../../api.ts';
import { FormFoot } from '../../../forms/form-foot.tsx';
import { Refusal } from '../../../forms/refusal.tsx';
import { useChange } from '../../../list/use-change.ts';
import { ChecklistFields } from './checklist-fields.tsx';

/** An acceptance as it is written; `error` is why the last try wasn't taken. */
export interface AcceptFormProps {
  handoff: HandoffShape;
  draft: Answers;
  error: unknown;
  onAccept: (answers: Answers) => void;
  onClose: () => void;
}

const useKeep = (handoff: HandoffShape, onClose: () => void) =>
  useChange<Answers, unknown>({
    change: (answers) => client.saveHandoffAnswers({ params: { id: handoff.id }, body: { answers } }),
    renews: ['handoffs'],
    said: () => `The answers about ${handoff.lead.name} are kept. The lead still waits for yours.`,
    then: onClose,
  });

const filled = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.trim() !== ''));

/** Asks what sales know of a lead, and accepts it; what is known so far can be kept for later. */
export const AcceptForm = ({ handoff, draft, error, onAccept, onClose }: AcceptFormProps) => {
  const [answers, setAnswers] = useState(draft);
  const [missing, setMissing] = useState<string[]>([]);
  const keep = useKeep(handoff, onClose);
  const accept = () => {
    const names = unanswered(handoff.asks, answers).map(({ name }) => name);
    setMissing(names);
    if (names.length === 0) onAccept(filled(answers));
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        accept();
      }}
    >
      <Stack gap="lg">
        <Text c="dimmed">
          {handoff.asks.length === 0
            ? 'They are yours from now on.'
            : 'What do you know so far? This is asked before a lead counts as sales qualified.'}
        </Text>
        <ChecklistFields questions={handoff.asks} answers={answers} missing={missing} onChange={setAnswers} />
        <Refusal error={error ?? keep.error} title="That wasn’t taken." />
        {handoff.asks.length === 0 ? null : (
          <Group justify="flex-end">
            <Button
              variant="subtle"
              size="compact-sm"
              loading={keep.isPending}
              onClick={() => keep.mutate(filled(answers))}
            >
              Keep the answers for later
            </Button>
          </Group>
        )}
        <FormFoot act="Accept" busy={false} onCancel={onClose} />
      </Stack>
    </form>
  );
};
