import { NumberInput, Stack } from '@mantine/core';
import { type PacedHand, pacedHands, type SendingPace } from '@ripen/domain';
import { problemAt } from '@ripen/workflow/editor';
import { useState } from 'react';
import { client } from '../../../api.ts';
import { problemsIn } from '../../../forms/problems-in.ts';
import { SettingsForm } from '../settings-form.tsx';
import { useSaving } from '../use-saving.ts';

const words: Record<PacedHand, { label: string; about: string }> = {
  'send-email': { label: 'Mails a minute', about: 'All mails of this workspace together' },
  'send-message': { label: 'Messages a minute', about: 'Text and chat messages through your provider' },
  webhook: { label: 'Webhook calls a minute', about: 'To all addresses together' },
};

interface Props {
  stored: SendingPace;
  revision: number;
}

const useDraft = ({ stored, revision }: Props) => {
  const [draft, setDraft] = useState(stored);
  const saving = useSaving({
    body: draft,
    revision,
    save: (body, over) => client.savePace({ body, revision: over }),
    renews: ['pace'],
    said: () => 'The sending pace is saved',
  });
  const change = (hand: PacedHand, perMinute: number | null) => {
    if (saving.error !== null) saving.reset();
    setDraft({ ...draft, [hand]: perMinute });
  };
  return { draft, change, saving: { ...saving, dirty: JSON.stringify(draft) !== JSON.stringify(stored) } };
};

/** Edits how much goes out in a minute at most. */
export const PaceForm = (props: Props) => {
  const { draft, change, saving } = useDraft(props);
  const problems = problemsIn(saving.error);
  return (
    <SettingsForm saving={saving}>
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
