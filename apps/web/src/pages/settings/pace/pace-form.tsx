import { NumberInput, Stack } from '@mantine/core';
import { type PacedHand, pacedHands, type SendingPace } from '@ripen/domain';
import { problemAt } from '@ripen/workflow/editor';
import { useState } from 'react';
import { client } from '../../../api.ts';
import { problemsIn } from '../../../forms/problems-in.ts';
import { useChange } from '../../../list/use-change.ts';
import { refuseChanged } from '../refuse-changed.ts';
import { SettingsForm } from '../settings-form.tsx';

const words: Record<PacedHand, { label: string; about: string }> = {
  'send-email': { label: 'Mails a minute', about: 'All mails of this workspace together' },
  'send-message': { label: 'Messages a minute', about: 'Text and chat messages through your provider' },
  webhook: { label: 'Webhook calls a minute', about: 'To all addresses together' },
};

const useDraft = (stored: SendingPace) => {
  const [base, setBase] = useState(stored);
  const [draft, setDraft] = useState(stored);
  const { mutate, reset, isPending, error } = useChange({
    change: async (body: SendingPace) => {
      refuseChanged(JSON.stringify((await client.getPace()).body) === JSON.stringify(base));
      return client.savePace({ body });
    },
    renews: ['pace'],
    said: () => 'The sending pace is saved',
    then: ({ body }) => {
      setBase(body);
      setDraft(body);
    },
  });
  const change = (hand: PacedHand, perMinute: number | null) => {
    if (error !== null) reset();
    setDraft({ ...draft, [hand]: perMinute });
  };
  const dirty = JSON.stringify(draft) !== JSON.stringify(base);
  return { draft, change, save: () => mutate(draft), error, dirty, busy: isPending };
};

/** Edits how much goes out in a minute at most. */
export const PaceForm = ({ stored }: { stored: SendingPace }) => {
  const { draft, change, save, error, dirty, busy } = useDraft(stored);
  const problems = problemsIn(error);
  return (
    <SettingsForm saving={{ dirty, busy, error, save }}>
      <Stack gap="lg" maw={360}>
        {pacedHands.map((hand) => (
          <NumberInput
            key={hand}
            label={words[hand].label}
            description={words[hand].about}
            placeholder="No limit"
            min={1}
            max={1_000_000}
            allowDecimal={false}
            allowNegative={false}
            thousandSeparator=","
            value={draft[hand] ?? ''}
            onChange={(value) => change(hand, typeof value === 'number' ? value : null)}
            error={problemAt(problems, `/${hand}`)}
          />
        ))}
      </Stack>
    </SettingsForm>
  );
};
